import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { TRAY_SIZES } from '../../../electron/desktop/tray-icons.ts'
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

vi.mock('electron', () => ({ nativeImage: {}, screen: {} }))

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
const TEMPLATE_SIZES = [16, 24, 32, 48]
const pictureOf = (name: string, size: number) => readPicture(path.join(TRAY, `${name}-${size}.png`))

describe.each(FACES)('the face "%s"', (face) => {
  test.each(TRAY_SIZES)('is drawn in %i px', (size) => {
    expect(pictureOf(face, size)).toMatchObject({ width: size, height: size })
  })

  test.each(TEMPLATE_SIZES)('is nothing but black in the template of %i px', (size) => {
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

test.each(['failing', 'warning'])('the white sign within "%s" stands out from it without colour', (face) => {
  const picture = pictureOf(face, 16)
  const white = picture.pixels.filter(({ red, green, blue }) => Math.min(red, green, blue) > 230)
  expect(white.length).toBeGreaterThan(10)
  expect(contrast(greyOf(shapeColour(picture)), 255)).toBeGreaterThan(3)
})
