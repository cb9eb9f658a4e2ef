import { crc32 } from 'node:zlib'

/** One file of a zip: stored, not compressed; `mode` as in stat. */
export type ZipEntry = { name: string; text: string; mode: number }

/** Makes a zip in memory: just enough of the format (PKWARE APPNOTE 4.3) for tests of what reads zips. */
export function tinyZip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const body = Buffer.concat([header(entry, 'local'), Buffer.from(entry.name), Buffer.from(entry.text)])
    directory.push(header(entry, 'central', offset), Buffer.from(entry.name))
    bodies.push(body)
    offset += body.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, index, end])
}

function header({ name, text, mode }: ZipEntry, kind: 'local' | 'central', offset = 0): Buffer {
  const central = kind === 'central'
  const bytes = Buffer.alloc(central ? 46 : 30)
  bytes.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0)
  // The central header has one field more at its start: the version and system that made it (3 = Unix).
  if (central) bytes.writeUInt16LE((3 << 8) | 20, 4)
  const shared = central ? 6 : 4
  bytes.writeUInt16LE(20, shared)
  bytes.writeUInt32LE(crc32(text), shared + 10)
  bytes.writeUInt32LE(Buffer.byteLength(text), shared + 14)
  bytes.writeUInt32LE(Buffer.byteLength(text), shared + 18)
  bytes.writeUInt16LE(Buffer.byteLength(name), shared + 22)
  if (central) {
    bytes.writeUInt32LE((mode << 16) >>> 0, 38)
    bytes.writeUInt32LE(offset, 42)
  }
  return bytes
}
