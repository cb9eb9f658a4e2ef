import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const RENDERER = 'renderer'
const TOKENS = join(RENDERER, 'styles', 'tokens.css')

/** The styles of all components, without their comments, by their files. */
const modules = new Map(
  filesOf(/\.css$/)
    .filter((file) => file !== TOKENS)
    .map((file) => [file, readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gs, '')]),
)

/** What only the tokens may say, by what it looks like. */
const RAW = {
  'a colour': /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|light-dark)\(/gi,
  'a size of text': /font-size:\s*[\d.]+(?:px|rem)/g,
  'a duration': /\b[\d.]+m?s\b(?=[\s,;])/g,
}

test.each(Object.entries(RAW))('no component says %s of its own: tokens do', (_what, raw) => {
  expect(modules.size).toBeGreaterThan(80)
  const found = [...modules].flatMap(([file, text]) => (text.match(raw) ?? []).map((value) => [file, value]))
  expect(found).toEqual([])
})

test('every token that is used is there, and every one that is there is used', () => {
  const text = readFileSync(TOKENS, 'utf8')
  const there = new Set([...text.matchAll(/^\s+(--[\w-]+):/gm)].map(([, name]) => name))
  const all = [text, ...modules.values(), ...scripts()].join('\n')
  const own = new Set([...all.matchAll(/(?<![\w-])["']?(--[\w-]+)["']?:/g)].map(([, name]) => name))
  const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  expect([...used].filter((name) => !own.has(name))).toEqual([])
  expect([...there].filter((name) => !used.has(name))).toEqual([])
})

function scripts(): string[] {
  return filesOf(/\.tsx?$/).map((file) => readFileSync(file, 'utf8'))
}

function filesOf(name: RegExp): string[] {
  const names = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  return names.filter((file) => name.test(file)).map((file) => join(RENDERER, file))
}

type Rgb = readonly [number, number, number]
type Theme = 'light' | 'dark'
/** The tokens of a theme that are plain colours. */
type Palette = ReadonlyMap<string, Rgb>

const [usual = '', rest = ''] = readFileSync(TOKENS, 'utf8').split('@media (prefers-contrast: more)')
const [contrasted = ''] = rest.split('@media (forced-colors: active)')

function paletteOf(text: string, theme: Theme, before: Palette = new Map()): Palette {
  const palette = new Map(before)
  for (const [, name = '', light = '', dark = ''] of text.matchAll(
    /(--[\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
  ))
    palette.set(name, rgbOf(theme === 'light' ? light : dark))
  for (const [, name = '', other = ''] of text.matchAll(/(--[\w-]+): var\((--[\w-]+)\);/g))
    palette.set(name, colour(palette, other))
  return palette
}

function rgbOf(hex: string): Rgb {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16)
  return [part(1), part(3), part(5)]
}

function colour(palette: Palette, name: string): Rgb {
  const found = palette.get(name)
  if (!found) throw new Error(`No such colour: ${name}`)
  return found
}

/** WCAG 2.2, relative luminance: 0 for black, 1 for white. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, contrast ratio: from 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const GROUNDS = ['--paper', '--surface', '--raised', '--hover', '--selected', '--grey-wash']
/** Which words stand on which grounds. */
const TEXT: Record<string, readonly string[]> = {
  '--ink': [...GROUNDS, '--red-wash', '--red-wash-strong', '--amber-wash'],
  '--ink-soft': [...GROUNDS, '--red-wash', '--amber-wash'],
  '--ink-faint': GROUNDS,
  '--on-ink': ['--ink'],
  '--red-ink': ['--paper', '--surface', '--hover', '--selected', '--red-wash', '--red-wash-strong'],
  '--on-red': ['--red'],
  '--amber-ink': ['--paper', '--surface', '--hover', '--selected', '--amber-wash'],
  '--green-ink': ['--paper', '--surface', '--hover', '--selected'],
  '--code-key': ['--surface'],
  '--code-text': ['--surface'],
  '--code-value': ['--surface'],
}
/** Which marks and borders, without which nothing would be known, stand on which grounds. */
const GRAPHICS: Record<string, readonly string[]> = {
  '--red': ['--paper', '--surface', '--selected', '--red-wash'],
  '--green': ['--paper', '--surface', '--selected'],
  '--green-bar': ['--surface'],
  '--amber': ['--paper', '--surface', '--amber-wash'],
  '--grey': ['--surface'],
  '--edge': ['--surface', '--raised'],
  '--focus': GROUNDS,
  '--mark-red': ['--ink'],
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const plain = paletteOf(usual, theme)
  const palettes = [
    ['usual contrast', plain],
    ['more contrast', paletteOf(contrasted, theme, plain)],
  ] as const
  test.each(palettes)('all words can be read, with %s', (_which, palette) => {
    expect(tooFaint(palette, TEXT, 4.5)).toEqual([])
  })

  test.each(palettes)('all marks and borders can be seen, with %s', (_which, palette) => {
    expect(tooFaint(palette, GRAPHICS, 3)).toEqual([])
  })
})

function tooFaint(palette: Palette, pairs: Record<string, readonly string[]>, least: number): string[] {
  return Object.entries(pairs).flatMap(([name, grounds]) =>
    grounds
      .map((ground) => ({ ground, ratio: contrast(colour(palette, name), colour(palette, ground)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ground, ratio }) => `${name} on ${ground}: ${ratio.toFixed(2)}`),
  )
}

test('contrast is what WCAG calls so', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21)
  expect(contrast(rgbOf('#777777'), rgbOf('#ffffff'))).toBeCloseTo(4.48, 2)
})
