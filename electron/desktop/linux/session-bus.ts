import { converse } from './conversation.ts'

// Node has no D-Bus client and no tool of the system is sure to be there; for one question the protocol is short.
// https://dbus.freedesktop.org/doc/dbus-specification.html

const METHOD_CALL = 1
const METHOD_RETURN = 2
const HEADER_BYTES = 16
/** Codes of the header's fields. */
const PATH = 1
const INTERFACE = 2
const MEMBER = 3
const DESTINATION = 6
const SIGNATURE = 8

/** Whether somebody owns a name on the session bus. Null when there is no bus to ask. */
export function busNameHasOwner(name: string, env = process.env): Promise<boolean | null> {
  const socketPath = socketPathOf(env.DBUS_SESSION_BUS_ADDRESS, env.XDG_RUNTIME_DIR)
  if (socketPath === null) return Promise.resolve(null)
  const userId = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')
  let authenticated = false
  return converse<boolean>(socketPath, {
    opening: Buffer.from(`\0AUTH EXTERNAL ${userId}\r\n`),
    hear(bytes) {
      if (authenticated) return hearMessage(bytes)
      const end = bytes.indexOf('\r\n')
      if (end < 0) return null
      if (!bytes.toString('latin1', 0, end).startsWith('OK ')) return { answer: false }
      authenticated = true
      const calls = [methodCall(1, 'Hello', null), methodCall(2, 'NameHasOwner', name)]
      return { used: end + 2, say: Buffer.concat([Buffer.from('BEGIN\r\n'), ...calls]) }
    },
  })
}

/** The socket of a bus address (`unix:path=/run/user/1000/bus,guid=…`); a leading NUL stands for an abstract one. */
export function socketPathOf(address: string | undefined, runtimeDir: string | undefined): string | null {
  if (!address) return runtimeDir ? `${runtimeDir}/bus` : null
  const found = /(?:^|;)unix:(?:[^;]*,)?(path|abstract)=([^,;]+)/.exec(address)
  if (!found?.[2]) return null
  try {
    const socketPath = decodeURIComponent(found[2])
    return found[1] === 'abstract' ? `\0${socketPath}` : socketPath
  } catch {
    return null
  }
}

/** The only answer of four bytes is the boolean of NameHasOwner; Hello answers with a name, signals are no answers. */
function hearMessage(bytes: Buffer): { used: number; say: Buffer } | { answer: boolean } | null {
  if (bytes.length < HEADER_BYTES) return null
  const bodyBytes = bytes.readUInt32LE(4)
  const size = HEADER_BYTES + aligned(bytes.readUInt32LE(12), 8) + bodyBytes
  if (bytes.length < size) return null
  if (bytes[1] === METHOD_RETURN && bodyBytes === 4) return { answer: bytes.readUInt32LE(size - 4) === 1 }
  return { used: size, say: Buffer.alloc(0) }
}

function methodCall(serial: number, member: string, argument: string | null): Buffer {
  const fields = [
    field(PATH, 'o', '/org/freedesktop/DBus'),
    field(INTERFACE, 's', 'org.freedesktop.DBus'),
    field(MEMBER, 's', member),
    field(DESTINATION, 's', 'org.freedesktop.DBus'),
    ...(argument === null ? [] : [Buffer.from([SIGNATURE, 1, 0x67, 0, 1, 0x73, 0])]),
  ]
  const body = argument === null ? Buffer.alloc(0) : text(argument)
  // Each field starts at a multiple of 8, and what fills up after the last is not counted.
  const fieldBytes = fields.reduce((before, next) => Buffer.concat([padded(before, 8), next]))
  const header = Buffer.alloc(HEADER_BYTES)
  header.set([0x6c, METHOD_CALL, 0, 1])
  header.writeUInt32LE(body.length, 4)
  header.writeUInt32LE(serial, 8)
  header.writeUInt32LE(fieldBytes.length, 12)
  return Buffer.concat([header, padded(fieldBytes, 8), body])
}

function field(code: number, type: 'o' | 's', value: string): Buffer {
  return Buffer.concat([Buffer.from([code, 1, type.charCodeAt(0), 0]), text(value)])
}

function text(value: string): Buffer {
  const bytes = Buffer.from(`${value}\0`)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length - 1)
  return Buffer.concat([length, bytes])
}

function padded(bytes: Buffer, to: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length, to) - bytes.length)])
}

function aligned(length: number, to: number): number {
  return Math.ceil(length / to) * to
}
