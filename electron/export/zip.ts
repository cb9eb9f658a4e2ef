// Its other entry brings a `require` of its own, which a bundle of modules has already.
import { strToU8, Zip, ZipDeflate } from 'fflate/browser'

/** A file of an archive. */
export type ZipFile = { name: string; text: string }

/** So much (bytes) is packed at a time: a few ms. */
const STEP = 65_536

/** An archive of text files, piece by piece, so that others get their turn in between. */
export function* zipped(files: readonly ZipFile[], savedAt: number): Generator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const { name, text } of files) {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = savedAt
    zip.add(entry)
    const bytes = strToU8(text)
    for (let at = 0; at <= bytes.length; at += STEP) {
      entry.push(bytes.subarray(at, at + STEP), at + STEP > bytes.length)
      yield* pieces.splice(0)
    }
  }
  zip.end()
  yield* pieces.splice(0)
}
