import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ALERTS } from './cast.ts'
import { eventually, expect, test } from './redbar.ts'
import { button, dialog, openSettings } from './window.ts'

test('quiet hours are chosen in the window and kept as they were chosen', async ({ redbar }) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  const page = await app.page()
  await openSettings(page, 'Notifications')
  await dialog(page).getByLabel('Hold notifications in quiet hours').check()
  await dialog(page).getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tokyo')
  await dialog(page).getByLabel('From').fill('12:30')
  await dialog(page).getByLabel('To', { exact: true }).fill('12:30')
  await button(dialog(page), 'Sun').click()
  await expect(dialog(page)).toContainText('from 12:30 to 12:30 the next day, Tokyo time')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  const file = path.join(redbar.profile, 'config.json')
  await eventually(() => JSON.parse(readFileSync(file, 'utf8')).settings.quietHours).toEqual({
    on: true,
    days: [1, 2, 3, 4, 5, 6],
    from: '12:30',
    to: '12:30',
    timeZone: 'Asia/Tokyo',
  })
})
