import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const WINDOW = path.join(import.meta.dirname, '../../renderer')

/** Attributes that people read or hear; what stands between tags is the linter's (style/noJsxLiterals). */
const SAID =
  /\b(aria-label|aria-roledescription|label|title|placeholder|alt|hint)=(?:"[^"]*\p{L}{2}|\{['`][^'`]*\p{L}{2})/u

test('no attribute says in one language what belongs into the catalogue', () => {
  const files = readdirSync(WINDOW, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  )
  const said = files.flatMap((file) => {
    const lines = readFileSync(path.join(WINDOW, file), 'utf8').split('\n')
    return lines.flatMap((line, index) => (SAID.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []))
  })
  expect(files.length).toBeGreaterThan(100)
  expect(said).toEqual([])
})

test.each([
  ['<p title="Not said">', true],
  ["<p title={'Not said'}>", true],
  ['<p title={`gone: $' + '{name}`}>', true],
  ['<p title={words.gone} className="gone">', false],
  ['<Mark label="…" />', false],
])('%s is found: %s', (line, found) => {
  expect(SAID.test(line)).toBe(found)
})
