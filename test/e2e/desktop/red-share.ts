import type { RunningRedbar } from '../running-redbar.ts'

/** The share (0 to 1) of a picture's pixels that are plainly red. Electron itself reads the PNG. */
export function redShareOf(app: RunningRedbar, png: Buffer): Promise<number> {
  return app.electron.evaluate(({ nativeImage }, base64) => {
    const bgra = nativeImage.createFromBuffer(Buffer.from(base64, 'base64')).toBitmap()
    let red = 0
    for (let at = 0; at < bgra.length; at += 4) {
      const [b = 0, g = 0, r = 0] = bgra.subarray(at, at + 3)
      if (r > 1.8 * g && r > 1.8 * b && r > 110) red += 1
    }
    return red / (bgra.length / 4)
  }, png.toString('base64'))
}
