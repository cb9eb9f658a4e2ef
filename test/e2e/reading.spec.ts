import type { Locator, Page } from '@playwright/test'
import type { DemoServer } from '../../electron/demo/demo-server.ts'
import { type Studio, test, type World } from '../screenshots/studio.ts'
import { stations } from '../stations/stations.ts'
import { travel } from '../stations/tours.ts'
import { expect } from './redbar.ts'

/** What is stored of each page: what a screen reader finds there, from top to bottom. */
const PAGES: Readonly<Record<string, (page: Page) => Locator>> = {
  'first-run': main,
  permission: main,
  'integration-failing': whole,
  overview: main,
  search: main,
  'details-exchanges': details,
  'settings-general': dialog,
  commands: dialog,
}

test('a screen reader finds in the empty window what is stored of its pages', async ({ studio, slack }) => {
  await readAll('first-run', ['first-run', 'permission'], { studio, slack })
})

test('a screen reader finds in the window what is stored of its pages', async ({ studio, slack }) => {
  test.slow()
  const names = Object.keys(PAGES).filter((name) => name !== 'first-run' && name !== 'permission')
  await readAll('failing', names, { studio, slack })
})

async function readAll(
  world: World,
  names: readonly string[],
  means: { studio: Studio; slack: DemoServer },
): Promise<void> {
  const those = stations.filter(({ name }) => names.includes(name))
  expect(those).toHaveLength(names.length)
  await travel({ name: world, world, stations: those }, means, async ({ name }, _camera, { page }) => {
    const read = PAGES[name] ?? whole
    await expect.soft(read(page)).toMatchAriaSnapshot({ name: `${name}.aria.yml` })
  })
}

function main(page: Page): Locator {
  return page.getByRole('main')
}

function whole(page: Page): Locator {
  return page.locator('body')
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog')
}

function details(page: Page): Locator {
  return page.getByRole('region', { name: 'Geeky details' })
}
