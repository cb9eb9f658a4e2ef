import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { DemoServer } from '../../electron/demo/demo-server.ts'
import type { Settings } from '../../shared/settings.ts'
import { SECOND } from '../../shared/time.ts'
import { test as base, expect, type Redbar, type RunningRedbar } from '../e2e/redbar.ts'
import { integrations } from '../e2e/window.ts'
import { liveThrough } from './made-up-day.ts'
import { type Ending, endings, NOW } from './story.ts'

/** The window shows the world as it is so long (ms) after Redbar was started. */
const LATER_MS = 48 * SECOND

/** What Redbar has lived through when it is opened: a made-up day, or nothing. */
export type World = Ending | 'first-run'

/** Opens Redbar after a made-up day or with nothing to watch yet; `place` is where its window was last. */
export type Studio = {
  open(world: World, place?: Settings['window']): Promise<RunningRedbar>
}
type Days = { profileAfter(ending: Ending): Promise<string> }

/** Playwright's `test` with a studio: the real app on a made-up day, whose Slack is the test's own. */
export const test = base.extend<{ studio: Studio }, { days: Days }>({
  days: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'redbar-days-'))
      await use(daysIn(folder))
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  studio: async ({ redbar, slack, days }, use) => {
    await use({
      async open(world, place) {
        if (world === 'first-run') return await launch(redbar, slack)
        cpSync(await days.profileAfter(world), redbar.profile, { recursive: true })
        if (place) putWindow(redbar.profile, place)
        endings[world](slack)
        return await launch(redbar, slack)
      },
    })
  },
})

/** Each day is lived through once, however often it is photographed. */
function daysIn(folder: string): Days {
  const known = new Map<Ending, Promise<string>>()
  const live = async (ending: Ending) => {
    await liveThrough(path.join(folder, ending), ending)
    return path.join(folder, ending)
  }
  return {
    profileAfter(ending) {
      const day = known.get(ending) ?? live(ending)
      known.set(ending, day)
      return day
    },
  }
}

async function launch(redbar: Redbar, slack: DemoServer): Promise<RunningRedbar> {
  const app = await redbar.launch({
    electronArgs: ['-r', path.join(import.meta.dirname, 'stage.cjs')],
    env: { STAGE_SLACK: slack.url, STAGE_NOW: String(NOW), TZ: 'Europe/London', LC_ALL: 'en_GB.UTF-8' },
  })
  const page = await app.page()
  await page.clock.setFixedTime(NOW + LATER_MS)
  return app
}

function putWindow(profile: string, window: Settings['window']): void {
  const file = path.join(profile, 'config.json')
  const config = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...config, settings: { window } }))
}

/** Waits until every integration has been asked since the start. */
export async function allAsked(page: Page): Promise<void> {
  // Those of one cause stand in a list of their own, which is an item as well.
  const lines = integrations(page).locator('[data-integration]')
  await expect(lines).toHaveCount(12)
  for (const line of await lines.all()) await expect(line).toContainText('40 s ago')
}
