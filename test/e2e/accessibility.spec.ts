import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { Camera } from '../screenshots/camera.ts'
import { test } from '../screenshots/studio.ts'
import { stations } from '../stations/stations.ts'
import { expect } from './redbar.ts'

// What axe runs in the page is its own.
declare const window: Window & { axe: typeof axe }

/** How people look at the window. */
const looks = [
  { name: 'light', theme: 'light', media: { forcedColors: 'none', contrast: 'no-preference' } },
  { name: 'dark', theme: 'dark', media: { forcedColors: 'none', contrast: 'no-preference' } },
  { name: 'high contrast', theme: 'light', media: { forcedColors: 'active', contrast: 'more' } },
] as const

/** WCAG 2.2, levels A and AA, and what axe holds for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const { name, world, size, go } of stations) {
  test(`axe finds nothing to complain about: ${name}`, async ({ studio, slack }) => {
    const app = await studio.open(world)
    const page = await app.page()
    const camera = await Camera.on(page, { ...(size && { size }), density: 1 })
    await go({ page, app, slack })
    for (const look of looks) {
      await camera.dress(look.theme)
      await page.emulateMedia({ ...look.media, reducedMotion: 'reduce' })
      expect(await complaints(page), look.name).toEqual([])
    }
  })
}

async function complaints(page: Page): Promise<string[]> {
  // The page lets no script in but its own, so that axe comes by the debugger's way.
  await page.evaluate(`${axe.source}; undefined`)
  return await page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, { runOnly: rules })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, RULES)
}
