import path from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { TRAY_SIZES, type TrayLook, trayLook, whiteOf } from '../../../electron/desktop/tray-icons.ts'
import type { Face } from '../../../shared/overview.ts'
import {
  colourName,
  contrast,
  greyOf,
  shapeColour,
  shareNotInCommon,
  shareThatStandsOut,
} from './icon-legibility.ts'
import { readPicture } from './png-pixels.ts'

/** What the system says of its colours. */
const theme = vi.hoisted(() => ({
  shouldUseHighContrastColors: false,
  shouldUseDarkColors: false,
  shouldUseInvertedColorScheme: false,
}))
vi.mock('electron', () => ({ nativeImage: {}, nativeTheme: theme, screen: {} }))

const TRAY = path.resolve(import.meta.dirname, '../../../assets/tray')
/** Every face and its colour. Grey is for what is not known: nothing is wrong, and nothing is well. */
const COLOURS: Record<Face, string> = {
  ok: 'green',
  warning: 'amber',
  failing: 'red',
  acknowledged: 'red',
  offline: 'grey',
  stale: 'grey',
  paused: 'grey',
  waiting: 'grey',
}
const FACES = Object.keys(COLOURS) as Face[]
const PAIRS = FACES.flatMap((one, index) => FACES.slice(index + 1).map((other) => [one, other] as const))
/** The greys of light and dark panels and menu bars, from 0 to 255. */
const PANELS = [0xff, 0xf6, 0x2b, 0x1e]
/** The share of a shape that has to stand out. The rest are pixels on its edge, which are partly the panel's. */
const ENOUGH = 0.65
const pictureOf = (name: string, size: number) => readPicture(path.join(TRAY, `${name}-${size}.png`))

describe.each(FACES)('the face "%s"', (face) => {
  test.each(TRAY_SIZES)('is drawn in %i px', (size) => {
    expect(pictureOf(face, size)).toMatchObject({ width: size, height: size })
  })

  test.each(TRAY_SIZES)('is nothing but black in the template of %i px', (size) => {
    const { width, height, pixels } = pictureOf(`${face}-template`, size)
    expect([width, height]).toEqual([size, size])
    expect(pixels.filter(({ red, green, blue }) => red + green + blue > 0)).toEqual([])
    expect(pixels.some(({ alpha }) => alpha === 255)).toBe(true)
  })

  test.each(TRAY_SIZES)('stands out from every panel in %i px, without its colour as well', (size) => {
    const picture = pictureOf(face, size)
    expect(PANELS.filter((panel) => shareThatStandsOut(picture, panel) < ENOUGH)).toEqual([])
  })

  test('has the colour of what it says', () => {
    expect(colourName(shapeColour(pictureOf(face, 48)))).toBe(COLOURS[face])
  })
})

test.each(PAIRS)('"%s" and "%s" are told apart by what they cover alone', (one, other) => {
  const apart = [16, 22].map((size) => shareNotInCommon(pictureOf(one, size), pictureOf(other, size)))
  expect(Math.min(...apart)).toBeGreaterThan(1 / 3)
})

test.each(PAIRS)('"%s" and "%s" are told apart in high contrast, where there is no colour', (one, other) => {
  const apart = [16, 22].map((size) =>
    shareNotInCommon(pictureOf(`${one}-template`, size), pictureOf(`${other}-template`, size)),
  )
  expect(Math.min(...apart)).toBeGreaterThan(1 / 3)
})

test.each(['failing', 'warning'])('the white sign within "%s" stands out from it without colour', (face) => {
  const picture = pictureOf(face, 16)
  const white = picture.pixels.filter(({ red, green, blue }) => Math.min(red, green, blue) > 230)
  expect(white.length).toBeGreaterThan(10)
  expect(contrast(greyOf(shapeColour(picture)), 255)).toBeGreaterThan(3)
})

describe('the look that the system wants', () => {
  beforeEach(() => {
    Object.assign(theme, {
      shouldUseHighContrastColors: false,
      shouldUseDarkColors: false,
      shouldUseInvertedColorScheme: false,
    })
  })

  test.each<[NodeJS.Platform, Partial<typeof theme>, TrayLook]>([
    ['linux', { shouldUseDarkColors: true }, 'colour'],
    ['linux', { shouldUseHighContrastColors: true }, 'black'],
    ['linux', { shouldUseHighContrastColors: true, shouldUseDarkColors: true }, 'white'],
    ['win32', {}, 'colour'],
    ['win32', { shouldUseHighContrastColors: true }, 'black'],
    ['win32', { shouldUseHighContrastColors: true, shouldUseInvertedColorScheme: true }, 'white'],
    ['darwin', {}, 'template'],
    ['darwin', { shouldUseHighContrastColors: true, shouldUseDarkColors: true }, 'template'],
  ])('on %s with %o: %s', (platform, changes, look) => {
    Object.assign(theme, changes)
    expect(trayLook(platform)).toBe(look)
  })

  test('on Windows is not decided by the theme of the window', () => {
    Object.assign(theme, { shouldUseHighContrastColors: true, shouldUseDarkColors: true })
    expect(trayLook('win32')).toBe('black')
  })
})

test('a white silhouette has the opacity of the drawing, and no other colour, soft edges too', () => {
  const [black, edge, nothing] = [
    [0, 0, 0, 255],
    [0, 0, 0, 96],
    [0, 0, 0, 0],
  ]
  const white = whiteOf(Buffer.from([black, edge, nothing].flatMap((pixel) => pixel ?? [])))
  expect([...white]).toEqual([255, 255, 255, 255, 96, 96, 96, 96, 0, 0, 0, 0])
})
