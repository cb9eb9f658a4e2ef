import path from 'node:path'
import { type NativeImage, nativeImage, screen } from 'electron'
import type { Face } from '../../shared/overview.ts'

/** Sizes (pixels) in which each face was drawn. */
export const TRAY_SIZES = [16, 22, 24, 32, 44, 48] as const
type TraySize = (typeof TRAY_SIZES)[number]

/** Sizes of one icon for each scale of a screen: those of Windows and macOS grow from 16, a Linux panel's from 22. */
const SCALES: Record<'square16' | 'square22', Record<number, TraySize>> = {
  square16: { 1: 16, 1.5: 24, 2: 32, 3: 48 },
  square22: { 1: 22, 2: 44 },
}

/** The icon of a face, from the PNG files in `folder`; on macOS a template, whose colour the system chooses. */
export function trayIcon(folder: string, face: Face): NativeImage {
  if (process.platform === 'darwin') {
    const icon = drawn(folder, `${face}-template`, SCALES.square16)
    icon.setTemplateImage(true)
    return icon
  }
  if (process.platform === 'win32') return drawn(folder, face, SCALES.square16)
  // A Linux panel gets one bitmap only, so it must be the one for the screen it is on.
  const size: TraySize = screen.getPrimaryDisplay().scaleFactor > 1.25 ? 44 : 22
  return nativeImage.createFromPath(pngOf(folder, face, size))
}

function drawn(folder: string, name: string, sizes: Record<number, TraySize>): NativeImage {
  const image = nativeImage.createEmpty()
  for (const [scale, size] of Object.entries(sizes)) {
    const buffer = nativeImage.createFromPath(pngOf(folder, name, size)).toPNG()
    image.addRepresentation({ scaleFactor: Number(scale), width: size, height: size, buffer })
  }
  return image
}

function pngOf(folder: string, name: string, size: TraySize): string {
  return path.join(folder, `${name}-${size}.png`)
}
