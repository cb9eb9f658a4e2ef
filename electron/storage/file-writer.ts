import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import type { FileWriter } from '../file-ports.ts'

/** Begins a file beside its name, which it gets when it is finished. Rejects where nothing can be written. */
export async function beginFile(path: string): Promise<FileWriter> {
  const unfinished = `${path}.part`
  const handle = await open(unfinished, 'w', 0o600)
  const abandon = async () => {
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
        await rename(unfinished, path)
      } catch (error) {
        await abandon()
        throw error
      }
    },
    abandon,
  }
}

async function closeQuietly(handle: FileHandle): Promise<void> {
  try {
    await handle.close()
  } catch {
    // It is taken away in any case.
  }
}
