import { connect } from 'node:net'

/** A dialogue with a local server, driven by what it says. */
export type Conversation<T> = {
  /** What we say first. */
  opening: Buffer
  /**
   * Called with all bytes that were not used yet. Returns how many are used now and what we say to them, or the answer
   * that was sought; null asks for more bytes.
   */
  hear(bytes: Buffer): { used: number; say: Buffer } | { answer: T } | null
}

/** A socket that says nothing more is given up after this (ms). */
const PATIENCE_MS = 1000

/** Holds a conversation on a Unix socket. Null when nobody listens, the line breaks or it takes too long. */
export function converse<T>(socketPath: string, { opening, hear }: Conversation<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const socket = connect({ path: socketPath })
    let bytes = Buffer.alloc(0)
    const end = (answer: T | null) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(PATIENCE_MS, () => end(null))
    socket.on('error', () => end(null))
    socket.on('close', () => end(null))
    socket.on('connect', () => socket.write(opening))
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk])
      for (let heard = hear(bytes); heard; heard = hear(bytes)) {
        if ('answer' in heard) return end(heard.answer)
        bytes = bytes.subarray(heard.used)
        socket.write(heard.say)
      }
    })
  })
}
