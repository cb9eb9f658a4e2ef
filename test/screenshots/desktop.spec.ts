import { readFileSync } from 'node:fs'
import path from 'node:path'
import { run } from '../e2e/desktop/session-bus.ts'
import { eventually, expect } from '../e2e/redbar.ts'
import { button, integration, redBars } from '../e2e/window.ts'
import { makeSmall, pictureFile } from './camera.ts'
import { allAsked, test } from './studio.ts'

test('the desktop when something has just failed', async ({ studio, slack, redbar, notifications }) => {
  await paintBackdrop()
  const app = await studio.open('well', { x: 32, y: 56, width: 860, height: 640 })
  const page = await app.page()
  const icon = await app.trayIcon()
  await allAsked(page)
  await integration(page, 'Production alerts').click()
  slack.archiveChannel('alerts-prod')
  await button(page, 'Check all now').click()
  await eventually(() => notifications.onScreen()).toBe(1)
  await expect(redBars(page).nth(1)).toContainText('is_archived')
  await eventually(() => icon.tooltip()).toContain('1 failing')

  const file = path.join(redbar.folder, 'desktop.png')
  const before = await screen(file)
  await run('xdotool', 'mousemove', ...TRAY_ICON, 'click', '3')
  await eventually(async () => {
    const [first, second] = [await screen(file), await screen(file)]
    return first !== before && first === second
  }, "the tray's menu is open").toBe(true)
  await makeSmall(file, { place: pictureFile('desktop') })
})

/** The only icon of the panel that lies along the bottom. */
const TRAY_ICON = ['16', '784']

/** The desktop's own backdrop is black. */
async function paintBackdrop(): Promise<void> {
  // ImageMagick's display ends with 1 although it has painted.
  await run('display', '-size', '1280x800', '-window', 'root', 'xc:#39475a').catch(() => {})
}

/** Saves what is on the screen, and returns it to be compared. */
async function screen(file: string): Promise<string> {
  await run('import', '-window', 'root', '-strip', file)
  return readFileSync(file, 'base64')
}
