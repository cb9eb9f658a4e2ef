import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const FOLDER = join('renderer', 'public', 'fonts')

test('the font of the window is small, and its licence ships beside it', () => {
  expect(readFileSync(join(FOLDER, 'inter-latin.woff2')).subarray(0, 4).toString()).toBe('wOF2')
  expect(statSync(join(FOLDER, 'inter-latin.woff2')).size).toBeLessThan(50_000)
  expect(readFileSync(join(FOLDER, 'inter-OFL.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1')
})

test('the page may load the font that its styles name, and fonts from nowhere else', () => {
  expect(readFileSync(join('renderer', 'styles', 'base.css'), 'utf8')).toContain('/fonts/inter-latin.woff2')
  expect(readFileSync(join('renderer', 'index.html'), 'utf8')).toContain("font-src 'self';")
})
