import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { RunningRedbar } from '../running-redbar.ts'

const DRAWN = path.resolve(import.meta.dirname, '..', '..', '..', 'assets', 'tray')
const SIZE = 22

/** The face that the desktop's tray shows, by the picture that has the same pixels; 'another' when none has. */
export async function shownFace(app: RunningRedbar): Promise<string> {
  const { argb } = await (await app.trayIcon()).pixels()
  const names = readdirSync(DRAWN).filter((name) => name.endsWith(`-${SIZE}.png`))
  const pictures = await pixelsOf(
    app,
    names.map((name) => path.join(DRAWN, name)),
  )
  const same = names.filter((_, index) => pictures[index] === argb)
  return same.map((name) => name.slice(0, -`-${SIZE}.png`.length)).join(' or ') || 'another'
}

/** What pictures look like on the bus: Electron reads them, as it does for the tray. */
async function pixelsOf(app: RunningRedbar, files: readonly string[]): Promise<string[]> {
  const bitmaps = await app.electron.evaluate(
    ({ nativeImage }, each) =>
      each.map((file) => nativeImage.createFromPath(file).toBitmap().toString('base64')),
    files,
  )
  return bitmaps.map((bitmap) => straightArgb(Buffer.from(bitmap, 'base64')).toString('hex'))
}

/** Electron's bitmaps are BGRA and hold colours multiplied by their opacity; on the bus they are ARGB, and whole. */
function straightArgb(bgra: Buffer): Buffer {
  const argb = Buffer.alloc(bgra.length)
  for (let at = 0; at < bgra.length; at += 4) {
    const [b = 0, g = 0, r = 0, a = 0] = bgra.subarray(at, at + 4)
    const whole = (colour: number) => (a === 0 ? 0 : Math.round((colour * 255) / a))
    argb.set([a, whole(r), whole(g), whole(b)], at)
  }
  return argb
}
