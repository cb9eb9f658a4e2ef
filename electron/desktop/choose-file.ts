import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { ChosenFile, System } from '../system-ports.ts'

/** Far beyond a thousand integrations. */
const LARGEST_BYTES = 1024 * 1024

/** Asks in the system's own dialog, over the window that asked, and reads what was chosen. */
export const chooseSetupFile: System['chooseSetupFile'] = async (title) => {
  const options = {
    title,
    defaultPath: app.getPath('downloads'),
    filters: [{ name: 'JSON', extensions: ['json'] }],
    properties: ['openFile' as const],
  }
  const window = BrowserWindow.getFocusedWindow()
  const asked = window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)
  const { canceled, filePaths } = await asked
  const [file] = filePaths
  return canceled || file === undefined ? null : await read(file)
}

async function read(file: string): Promise<ChosenFile> {
  const name = path.basename(file)
  try {
    if ((await stat(file)).size > LARGEST_BYTES) return { name, problem: 'too-large' }
    return { name, text: await readFile(file, 'utf8') }
  } catch {
    return { name, problem: 'unreadable' }
  }
}
