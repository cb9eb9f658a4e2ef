import path from 'node:path'
import { type NativeImage, nativeImage, nativeTheme, screen } from 'electron'
import type { Face } from '../../shared/overview.ts'

/** Sizes (pixels) in which each face was drawn. */
export const TRAY_SIZES = [16, 22, 24, 32, 44, 48] as const
type TraySize = (typeof TRAY_SIZES)[number]

/** Sizes of one icon for each scale of a screen: those of Windows and macOS grow from 16, a Linux panel's from 22. */
const SCALES: Record<'square16' | 'square22', Record<number, TraySize>> = {
  square16: { 1: 16, 1.5: 24, 2: 32, 3: 48 },
  square22: { 1: 22, 2: 44 },
}

/** How the system wants its icons: in colour, as a template of macOS, or as a plain silhouette for high contrast. */
export type TrayLook = 'colour' | 'template' | 'black' | 'white'

/** How the system wants them now; nativeTheme's event "updated" tells that it may have changed. */
export function trayLook(platform: NodeJS.Platform = process.platform): TrayLook {
  // A template is a silhouette already, and only macOS knows how bright its menu bar is.
  if (platform === 'darwin') return 'template'
  if (!nativeTheme.shouldUseHighContrastColors) return 'colour'
  // The theme that the user chose for Redbar's window says nothing of the panel. On Windows "inverted" is the system's
  // own word; elsewhere Electron 33 knows only how dark the window is.
  const { shouldUseInvertedColorScheme, shouldUseDarkColors } = nativeTheme
  const isDark = platform === 'win32' ? shouldUseInvertedColorScheme : shouldUseDarkColors
  return isDark ? 'white' : 'black'
}

/** The icon of a face in the look of now, from the PNG files in `folder`. */
export function trayIcon(folder: string, face: Face): NativeImage {
  const look = trayLook()
  const read = (size: TraySize) => readIcon({ folder, face, look, size })
  if (process.platform === 'darwin') {
    const icon = inScales(read, SCALES.square16)
    icon.setTemplateImage(true)
    return icon
  }
  if (process.platform === 'win32') return inScales(read, SCALES.square16)
  // A Linux panel gets one bitmap only, so it must be the one for the screen it is on.
  return read(screen.getPrimaryDisplay().scaleFactor > 1.25 ? 44 : 22)
}

function inScales(read: (size: TraySize) => NativeImage, sizes: Record<number, TraySize>): NativeImage {
  const image = nativeImage.createEmpty()
  for (const [scale, size] of Object.entries(sizes)) {
    image.addRepresentation({
      scaleFactor: Number(scale),
      width: size,
      height: size,
      buffer: read(size).toPNG(),
    })
  }
  return image
}

type Drawing = { folder: string; face: Face; look: TrayLook; size: TraySize }

function readIcon({ folder, face, look, size }: Drawing): NativeImage {
  const name = look === 'colour' ? face : `${face}-template`
  const drawn = nativeImage.createFromPath(path.join(folder, `${name}-${size}.png`))
  if (look !== 'white') return drawn
  return nativeImage.createFromBitmap(whiteOf(drawn.toBitmap()), { width: size, height: size })
}

/**
 * A bitmap's silhouette in white. Electron's bitmaps have four bytes a pixel, the last its opacity, by which the others
 * are multiplied: so white is its opacity four times.
 */
export function whiteOf(bitmap: Buffer): Buffer {
  return Buffer.from(bitmap.map((_, at) => bitmap[at | 3] ?? 0))
}
