import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { converse } from './conversation.ts'

// https://www.x.org/releases/current/doc/xproto/x11protocol.html

const INTERN_ATOM = 16
const GET_SELECTION_OWNER = 23
const COOKIE = 'MIT-MAGIC-COOKIE-1'
const SETUP_BYTES = 8
const REPLY_BYTES = 32

/** A display on this computer: `:0.1` is display 0, screen 1. */
export type Display = { number: string; screen: string }

/**
 * Whether a program owns the X selection of that name on this display: a panel with an old tray owns
 * `_NET_SYSTEM_TRAY_S<screen>`. Null when there is no X server on this computer to ask.
 */
export async function selectionHasOwner(
  nameOf: (screen: string) => string,
  env = process.env,
): Promise<boolean | null> {
  const display = displayOf(env.DISPLAY)
  if (!display) return null
  const cookie = await readCookie(env.XAUTHORITY ?? path.join(os.homedir(), '.Xauthority'), display.number)
  const name = nameOf(display.screen)
  const steps = [
    { size: setupSize, say: () => internAtom(name) },
    { size: () => REPLY_BYTES, say: selectionOwner },
  ]
  return await converse<boolean>(`/tmp/.X11-unix/X${display.number}`, {
    opening: connectionSetup(cookie),
    hear(bytes) {
      const size = steps[0]?.size(bytes) ?? REPLY_BYTES
      if (bytes.length < size) return null
      if (bytes[0] !== 1) return { answer: false }
      const step = steps.shift()
      return step ? { used: size, say: step.say(bytes) } : { answer: bytes.readUInt32LE(8) !== 0 }
    },
  })
}

/** The display that an environment names, or null when it is none or another computer's. */
export function displayOf(value: string | undefined): Display | null {
  const found = /^(?:unix)?:(\d+)(?:\.(\d+))?$/.exec(value ?? '')
  return found?.[1] ? { number: found[1], screen: found[2] ?? '0' } : null
}

/** The cookie for a display in the bytes of an Xauthority file, or null where it holds none. */
export function cookieOf(file: Buffer, display: string): Buffer | null {
  let at = 0
  const next = () => {
    const length = file.readUInt16BE(at)
    at += 2 + length
    return file.subarray(at - length, at)
  }
  while (at + 2 < file.length) {
    at += 2
    const [, number, name, data] = [next(), next().toString(), next().toString(), next()]
    if (name === COOKIE && (number === '' || number === display)) return data
  }
  return null
}

async function readCookie(file: string, display: string): Promise<Buffer | null> {
  try {
    return cookieOf(await readFile(file), display)
  } catch {
    // No file, or not one that we can read: a server that wants no cookie still answers.
    return null
  }
}

function connectionSetup(cookie: Buffer | null): Buffer {
  const name = Buffer.from(cookie ? COOKIE : '')
  const data = cookie ?? Buffer.alloc(0)
  const head = Buffer.alloc(12)
  head.write('l')
  head.writeUInt16LE(11, 2)
  head.writeUInt16LE(name.length, 6)
  head.writeUInt16LE(data.length, 8)
  return Buffer.concat([head, padded(name), padded(data)])
}

function internAtom(name: string): Buffer {
  const bytes = padded(Buffer.from(name))
  const head = Buffer.alloc(8)
  // 1: only if it exists; otherwise nobody can own it, and the server answers 0.
  head.set([INTERN_ATOM, 1])
  head.writeUInt16LE(2 + bytes.length / 4, 2)
  head.writeUInt16LE(Buffer.byteLength(name), 4)
  return Buffer.concat([head, bytes])
}

/** Atom 0 is none: its owner is asked for nevertheless, answered by an error, and that means nobody. */
function selectionOwner(internReply: Buffer): Buffer {
  const request = Buffer.alloc(8)
  request.set([GET_SELECTION_OWNER])
  request.writeUInt16LE(2, 2)
  request.writeUInt32LE(internReply.readUInt32LE(8), 4)
  return request
}

function setupSize(bytes: Buffer): number {
  return bytes.length < SETUP_BYTES ? SETUP_BYTES : SETUP_BYTES + bytes.readUInt16LE(6) * 4
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}
