import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { RunningRedbar } from '../running-redbar.ts'

const DRAWN = path.resolve(import.meta.dirname, '..', '..', '..', 'assets', 'tray')
const ENDING = '-22.png'

/** The face that the desktop's tray shows, by the picture that it looks like; 'another' when it looks like none. */
export async function shownFace(app: RunningRedbar): Promise<string> {
  const { argb } = await (await app.trayIcon()).pixels()
  const shown = withOpacityInIt(Buffer.from(argb, 'hex'))
  const names = readdirSync(DRAWN).filter((name) => name.endsWith(ENDING))
  const pictures = await picturesOf(app, names)
  const same = names.filter((_, index) => isSame(shown, pictures[index] ?? Buffer.alloc(0)))
  return same.map((name) => name.slice(0, -ENDING.length)).join(' or ') || 'another'
}

/** The pixels of pictures as BGRA, colours multiplied by their opacity: Electron reads them, as it does for the tray. */
async function picturesOf(app: RunningRedbar, names: readonly string[]): Promise<Buffer[]> {
  const files = names.map((name) => path.join(DRAWN, name))
  const bitmaps = await app.electron.evaluate(
    ({ nativeImage }, each) =>
      each.map((file) => nativeImage.createFromPath(file).toBitmap().toString('base64')),
    files,
  )
  return bitmaps.map((bitmap) => Buffer.from(bitmap, 'base64'))
}

/** The same from ARGB with its colours whole, as they are on the bus. */
function withOpacityInIt(argb: Buffer): Buffer {
  const bgra = Buffer.alloc(argb.length)
  for (let at = 0; at < argb.length; at += 4) {
    const [a = 0, r = 0, g = 0, b = 0] = argb.subarray(at, at + 4)
    bgra.set([...[b, g, r].map((colour) => Math.round((colour * a) / 255)), a], at)
  }
  return bgra
}

/** On the way to the bus and back a colour is rounded twice. */
function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && one.every((value, at) => Math.abs(value - (other[at] ?? 0)) <= 1)
}
