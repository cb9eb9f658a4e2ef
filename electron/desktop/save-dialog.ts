import path from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { Files } from '../file-ports.ts'

/** Asks in the system's own dialog, over the window that asked; it begins in the folder of downloads. */
export const askWhere: Files['askWhere'] = async ({ title, fileName, kind, kindName }) => {
  const options = {
    title,
    defaultPath: path.join(app.getPath('downloads'), fileName),
    filters: [{ name: kindName, extensions: [kind] }],
    // On Linux nobody asks unless told to.
    properties: ['showOverwriteConfirmation' as const],
  }
  const window = BrowserWindow.getFocusedWindow()
  const asked = window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)
  const { canceled, filePath } = await asked
  return canceled || filePath === '' ? null : filePath
}
