import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { eventually, expect, test } from './redbar.ts'
import { integrations, redBars } from './window.ts'

test('the demo is marked, prints its transitions and takes its picture', async ({ redbar }) => {
  const picture = path.join(redbar.folder, 'pictures', 'demo.png')
  const app = await redbar.launch({ args: ['--demo', '--print-transitions', '--screenshot', picture] })
  const page = await app.page()
  await expect(page.getByText('Demo', { exact: true })).toBeVisible()
  await expect(integrations(page).locator('[data-integration]')).toHaveCount(12)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toMatch(/^Redbar Demo: /)
  await eventually(() => app.terminal().output).toMatch(/^\d\d:\d\d.* {2}FAILED {4}.+ {2}\w+ {2}.+$/m)
  await eventually(() => app.terminal().output).toContain(`Screenshot: ${picture}`)
  await expect(redBars(page).first()).toBeVisible()
  const png = readFileSync(picture)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1100, 720])
})

test("the demo leaves the user's own profile alone", async ({ redbar }) => {
  const own = await redbar.launch({ usualPlace: true })
  await own.page()
  await own.end()
  const profile = path.join(redbar.usualPlace, 'Redbar')
  const before = contentOf(profile)
  expect(Object.keys(before)).toContain('history.db')
  const demo = await redbar.launch({ usualPlace: true, args: ['--demo'] })
  await expect(integrations(await demo.page()).locator('[data-integration]')).toHaveCount(12)
  await demo.end()
  expect(contentOf(profile)).toEqual(before)
  expect(readdirSync(redbar.usualPlace).sort()).toEqual(['Redbar', 'Redbar Demo'])
})

/** The files in a folder by their paths, each with a hash of its content. */
function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name)
      return [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]
    }),
  )
}
