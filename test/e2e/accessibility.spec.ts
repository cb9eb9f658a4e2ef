import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { test } from '../screenshots/studio.ts'
import { tours, travel } from '../stations/tours.ts'
import { expect } from './redbar.ts'

// What axe runs in the page is its own.
declare const window: Window & { axe?: typeof axe }

/** How people look at the window. */
const looks = [
  { name: 'light', theme: 'light', media: { forcedColors: 'none', contrast: 'no-preference' } },
  { name: 'dark', theme: 'dark', media: { forcedColors: 'none', contrast: 'no-preference' } },
  { name: 'high contrast', theme: 'light', media: { forcedColors: 'active', contrast: 'more' } },
] as const

/** WCAG 2.2, levels A and AA, and what axe holds for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test.describe.configure({ mode: 'parallel' })

for (const tour of tours) {
  test(`axe finds nothing to complain about: ${tour.name}`, async ({ studio, slack }) => {
    test.slow()
    await travel(tour, { studio, slack }, async ({ name }, camera, { page }) => {
      for (const look of looks) {
        await camera.dress(look.theme)
        await page.emulateMedia({ ...look.media, reducedMotion: 'reduce' })
        expect.soft(await complaints(page), `${name}, ${look.name}`).toEqual([])
      }
    })
  })
}

async function complaints(page: Page): Promise<string[]> {
  // The page lets no script in but its own, so that axe comes by the debugger's way.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe.source}; undefined`)
  return await page.evaluate(async (rules) => {
    const { violations = [] } = (await window.axe?.run(document, { runOnly: rules })) ?? {}
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, RULES)
}
