import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** One pixel; each of the four from 0 to 255. */
export type Pixel = { red: number; green: number; blue: number; alpha: number }
/** A picture's pixels, row by row from the top. */
export type Picture = { width: number; height: number; pixels: Pixel[] }

const SIGNATURE_BYTES = 8
const BYTES_PER_PIXEL = 4

/** Reads a PNG file of the one kind that Chromium's canvas writes (8-bit RGBA, not interlaced); throws on others. */
export function readPicture(file: string): Picture {
  const chunks = chunksOf(readFileSync(file))
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header?.readUInt32BE(8) !== 0x08_06_00_00 || header[12] !== 0)
    throw new Error(`${file} is not 8-bit RGBA`)
  const data = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  )
  const width = header.readUInt32BE(0)
  const rows = unfilter(data, width * BYTES_PER_PIXEL)
  const pixels = rows.flatMap((row) =>
    Array.from({ length: width }, (_, x) => pixelAt(row, x * BYTES_PER_PIXEL)),
  )
  return { width, height: rows.length, pixels }
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks = []
  for (let at = SIGNATURE_BYTES; at < file.length; ) {
    const length = file.readUInt32BE(at)
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    })
    at += length + 12
  }
  return chunks
}

/** Each row begins with the number of its filter: what was taken off each byte (PNG specification, 9.2). */
function unfilter(data: Buffer, rowBytes: number): Uint8Array[] {
  const rows: Uint8Array[] = []
  let above = new Uint8Array(rowBytes)
  for (let at = 0; at < data.length; at += rowBytes + 1) {
    const filter = data[at] ?? 0
    const row = new Uint8Array(data.subarray(at + 1, at + 1 + rowBytes))
    for (let x = 0; x < rowBytes; x += 1) {
      const [left, up, corner] = [
        row[x - BYTES_PER_PIXEL] ?? 0,
        above[x] ?? 0,
        above[x - BYTES_PER_PIXEL] ?? 0,
      ]
      const taken = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      row[x] = (row[x] ?? 0) + taken
    }
    rows.push(row)
    above = row
  }
  return rows
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

function pixelAt(row: Uint8Array, at: number): Pixel {
  const [red = 0, green = 0, blue = 0, alpha = 0] = row.subarray(at, at + BYTES_PER_PIXEL)
  return { red, green, blue, alpha }
}
