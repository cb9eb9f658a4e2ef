import type { Picture, Pixel } from './png-pixels.ts'

/** How much brighter one grey (0 to 255) is than another, as WCAG 2.2 counts it: from 1 to 21. */
export function contrast(one: number, other: number): number {
  const [darker = 0, brighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (brighter + 0.05) / (darker + 0.05)
}

function luminance(grey: number): number {
  const share = grey / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** What a desktop without colours shows of a pixel. It makes red darker than WCAG does, so it is the harder test. */
export function greyOf({ red, green, blue }: Pixel): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Whether more than half of a pixel is the icon's, and is not of the white sign on it. */
export function isShape({ red, green, blue, alpha }: Pixel): boolean {
  return alpha >= 128 && Math.min(red, green, blue) < 160
}

/** The share of an icon's shape, from 0 to 1, whose contrast to a panel of that grey is 3 or more. */
export function shareThatStandsOut({ pixels }: Picture, panel: number): number {
  const shape = pixels.filter(isShape)
  const seen = shape.map((pixel) => panel + (greyOf(pixel) - panel) * (pixel.alpha / 255))
  return seen.filter((grey) => contrast(grey, panel) >= 3).length / shape.length
}

/** The share of what two icons of one size cover together, from 0 to 1, that only one of them covers. */
export function shareNotInCommon(one: Picture, other: Picture): number {
  const pairs = one.pixels.map(({ alpha }, at) => [alpha, other.pixels[at]?.alpha ?? 0] as const)
  const covered = pairs.reduce((sum, [a, b]) => sum + Math.max(a, b), 0)
  return pairs.reduce((sum, [a, b]) => sum + Math.abs(a - b), 0) / covered
}

/** The middle one of an icon's colours: that of its shape. */
export function shapeColour({ pixels }: Picture): Pixel {
  const shape = pixels
    .filter((pixel) => isShape(pixel) && pixel.alpha === 255)
    .sort((a, b) => greyOf(a) - greyOf(b))
  const middle = shape[shape.length >> 1]
  if (!middle) throw new Error('the icon has no shape')
  return middle
}

/** The everyday word for a colour. */
export function colourName({ red, green, blue }: Pixel): 'red' | 'amber' | 'green' | 'grey' {
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 32) return 'grey'
  if (green > red) return 'green'
  return green - blue > (red - blue) / 3 ? 'amber' : 'red'
}
