import { beforeEach, expect, test, vi } from 'vitest'
import { askWhere } from '../../../electron/desktop/save-dialog.ts'

const { asked, dialog } = vi.hoisted(() => {
  const asked: unknown[] = []
  const dialog = { answer: { canceled: false, filePath: '/home/me/a.csv' } }
  return { asked, dialog }
})
vi.mock('electron', () => ({
  app: { getPath: () => '/home/me/Downloads' },
  BrowserWindow: { getFocusedWindow: () => null },
  dialog: {
    showSaveDialog: async (options: unknown) => {
      asked.push(options)
      return dialog.answer
    },
  },
}))

const WISH = {
  title: 'Export the history',
  fileName: 'a.csv',
  kind: 'csv',
  kindName: 'Comma-separated values',
} as const

beforeEach(() => {
  asked.length = 0
})

test('whoever saves is asked where, and before a file that is there is replaced', async () => {
  dialog.answer = { canceled: false, filePath: '/home/me/a.csv' }
  expect(await askWhere(WISH)).toBe('/home/me/a.csv')
  expect(asked).toEqual([
    {
      title: 'Export the history',
      defaultPath: '/home/me/Downloads/a.csv',
      filters: [{ name: 'Comma-separated values', extensions: ['csv'] }],
      properties: ['showOverwriteConfirmation'],
    },
  ])
})

test('who thinks better of it saves nothing', async () => {
  dialog.answer = { canceled: true, filePath: '' }
  expect(await askWhere(WISH)).toBeNull()
})
