import type { Locator, Page } from '@playwright/test'
import { expect } from './expect.ts'

/** More stops than any page of the window has. */
const MOST_STOPS = 80

/** Presses Tab, or Shift+Tab, until that has the focus; throws where nobody gets there so. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(goal).toBeVisible()
  for (let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error('Nobody gets there by keyboard.')
}

/** Finds a command in the palette, and runs it. */
export async function command(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(typed)
  await expect(palette.getByRole('option', { selected: true })).toContainText(typed)
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
}
