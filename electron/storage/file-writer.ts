import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FileWriter } from '../file-ports.ts'

/** So many names are tried beside the file: of each unfinished one that a crash left, or that is being written. */
const MOST_NAMES = 100
/** So much of a name (characters) goes into that of an unfinished file, so that there is room for what comes after it. */
const MOST_CHARACTERS = 50

/**
 * Begins a file beside its name, which it gets when it is finished; meanwhile nobody else writes into it. Rejects where
 * nothing can be written.
 */
export async function beginFile(file: string): Promise<FileWriter> {
  const { handle, unfinished } = await openUnfinished(file)
  let isOpen = true
  const abandon = async () => {
    // Once only: its name may be somebody else's by then.
    if (!isOpen) return
    isOpen = false
    await closeQuietly(handle)
    await rm(unfinished, { force: true })
  }
  return {
    write: async (chunk) => {
      // A `write` may take less than it is given; `writeFile` goes on where the file stands.
      await handle.writeFile(chunk)
    },
    finish: async () => {
      try {
        await handle.sync()
        await handle.close()
        await rename(unfinished, file)
        isOpen = false
      } catch (error) {
        await abandon()
        throw error
      }
    },
    abandon,
  }
}

type Unfinished = { handle: FileHandle; unfinished: string }

/** A new file: `a.csv.part`, or where that is taken `a.csv.2.part` and so on. */
async function openUnfinished(file: string): Promise<Unfinished> {
  const { dir, base } = path.parse(file)
  const start = path.join(dir, [...base].slice(0, MOST_CHARACTERS).join(''))
  for (let number = 1; ; number += 1) {
    const unfinished = number === 1 ? `${start}.part` : `${start}.${number}.part`
    try {
      return { unfinished, handle: await open(unfinished, 'wx', 0o600) }
    } catch (error) {
      if (number === MOST_NAMES || !isTaken(error)) throw error
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

async function closeQuietly(handle: FileHandle): Promise<void> {
  try {
    await handle.close()
  } catch {
    // It is taken away in any case.
  }
}
