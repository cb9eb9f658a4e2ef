import { converse } from './conversation.ts'

// Node has no D-Bus client and no tool of the system is sure to be there; for single questions the protocol is short.
// https://dbus.freedesktop.org/doc/dbus-specification.html

const METHOD_CALL = 1
const METHOD_RETURN = 2
const ERROR = 3
const HEADER_BYTES = 16
/** Codes of the header's fields. */
const PATH = 1
const INTERFACE = 2
const MEMBER = 3
const DESTINATION = 6
const SIGNATURE = 8

/** What is asked of whom: of the bus itself where nothing else is said. */
type Call = { owner: string; path: string; member: string; argument: string | null }

const BUS = { owner: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' }

/** Whether somebody owns a name on the session bus. Null when there is no bus to ask. */
export function busNameHasOwner(name: string, env = process.env): Promise<boolean | null> {
  const call = { ...BUS, member: 'NameHasOwner', argument: name }
  return ask(call, (body) => body?.length === 4 && body.readUInt32LE() === 1, env)
}

/**
 * What comes of a call without arguments: an answer, an error, or neither in time (which may be the bus's own silence).
 * Null when the address of the bus is none that we can use.
 */
export async function busCall(
  call: { owner: string; path: string; member: string },
  env = process.env,
): Promise<'answer' | 'error' | 'silence' | null> {
  if (busSocket(env) === null) return null
  const heard = await ask({ ...call, argument: null }, (body) => (body ? 'answer' : 'error'), env)
  return heard ?? 'silence'
}

/** Asks one thing. `read` gets the answer's body, or null for an error. */
function ask<T>(call: Call, read: (body: Buffer | null) => T, env: NodeJS.ProcessEnv): Promise<T | null> {
  const socketPath = busSocket(env)
  if (socketPath === null) return Promise.resolve(null)
  const userId = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')
  let authenticated = false
  let replies = 0
  return converse<T>(socketPath, {
    opening: Buffer.from(`\0AUTH EXTERNAL ${userId}\r\n`),
    hear(bytes) {
      if (authenticated) {
        const message = messageIn(bytes)
        if (message && (message.type === METHOD_RETURN || message.type === ERROR)) replies += 1
        // The first reply is that of Hello.
        if (message && replies > 1) return { answer: read(message.type === ERROR ? null : message.body) }
        return message && { used: message.size, say: Buffer.alloc(0) }
      }
      const end = bytes.indexOf('\r\n')
      if (end < 0) return null
      if (!bytes.toString('latin1', 0, end).startsWith('OK ')) return { answer: read(null) }
      authenticated = true
      const calls = [{ ...BUS, member: 'Hello', argument: null }, call].map(methodCall)
      return { used: end + 2, say: Buffer.concat([Buffer.from('BEGIN\r\n'), ...calls]) }
    },
  })
}

function busSocket(env: NodeJS.ProcessEnv): string | null {
  return socketPathOf(env.DBUS_SESSION_BUS_ADDRESS, env.XDG_RUNTIME_DIR)
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

/** The first whole message, or null while it is not. */
function messageIn(bytes: Buffer): { type: number | undefined; body: Buffer; size: number } | null {
  if (bytes.length < HEADER_BYTES) return null
  const bodyBytes = bytes.readUInt32LE(4)
  const size = HEADER_BYTES + aligned(bytes.readUInt32LE(12), 8) + bodyBytes
  return bytes.length < size ? null : { type: bytes[1], body: bytes.subarray(size - bodyBytes, size), size }
}

function methodCall({ owner, path, member, argument }: Call, index: number): Buffer {
  const fields = [
    field(PATH, 'o', path),
    field(INTERFACE, 's', owner), // all that we ask names its interface as its owner
    field(MEMBER, 's', member),
    field(DESTINATION, 's', owner),
    ...(argument === null ? [] : [Buffer.from([SIGNATURE, 1, 0x67, 0, 1, 0x73, 0])]),
  ]
  const body = argument === null ? Buffer.alloc(0) : text(argument)
  // Each field starts at a multiple of 8, and what fills up after the last is not counted.
  const fieldBytes = fields.reduce((before, next) => Buffer.concat([padded(before, 8), next]))
  const header = Buffer.alloc(HEADER_BYTES)
  header.set([0x6c, METHOD_CALL, 0, 1])
  header.writeUInt32LE(body.length, 4)
  header.writeUInt32LE(index + 1, 8)
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
