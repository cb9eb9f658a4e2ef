import path from 'node:path'
import { _electron, test as base } from '@playwright/test'
import { expect } from '../e2e/redbar.ts'
import { makeSmall, pictureFile } from './camera.ts'
import { traySheet } from './tray-sheet.ts'

base('every face of the tray icon', async () => {
  const electron = await _electron.launch({
    executablePath: process.env.ELECTRON_EXEC_PATH ?? '',
    args: [path.join(import.meta.dirname, 'sheet-window.mjs')],
  })
  const page = await electron.firstWindow()
  await page.setContent(traySheet())
  await expect(page.getByRole('img')).not.toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
  const file = pictureFile('tray')
  await page.locator('body').screenshot({ path: file })
  await electron.close()
  await makeSmall(file)
})
