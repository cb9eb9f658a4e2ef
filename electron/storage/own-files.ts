import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { openDatabase } from './sqlite.ts'

/** So much of the end of a log file is read (bytes). */
const LOG_TAIL = 200_000

const versionRow = z.object({ version: z.string() })

/** The sizes (bytes) of the files in these folders, by their paths from the first one. What cannot be read is left out. */
export async function fileSizes(folder: string, ...others: string[]): Promise<Record<string, number>> {
  const files = (await Promise.all([folder, ...others].map(filesIn))).flat()
  const sizes = await Promise.all(files.map(async (file) => [file, await sizeOf(file)] as const))
  return Object.fromEntries(
    sizes.flatMap(([file, size]) => (size === null ? [] : [[path.relative(folder, file), size]])),
  )
}

/** The end of each log file in a folder, from a line's beginning, by its name. What cannot be read is left out. */
export async function logTails(folder: string): Promise<Record<string, string>> {
  const files = (await filesIn(folder)).filter((file) => file.endsWith('.log'))
  const tails = await Promise.all(
    files.map(async (file) => [path.basename(file), await tailOf(file)] as const),
  )
  return Object.fromEntries(tails.flatMap(([name, tail]) => (tail === null ? [] : [[name, tail]])))
}

/** The user's own folder, as the system names it and, where that is a link, as it is. */
export async function homeFolders(): Promise<string[]> {
  const home = homedir()
  return [...new Set([home, await realpath(home).catch(() => home)])]
}

/** The version of SQLite that keeps the history. Throws when there is none. */
export function sqliteVersion(): string {
  const db = openDatabase(':memory:')
  try {
    return versionRow.parse(db.prepare('SELECT sqlite_version() AS version').get()).version
  } finally {
    db.close()
  }
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ name }) => path.join(folder, name))
  } catch {
    return [] // nothing was written yet
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size
  } catch {
    return null
  }
}

async function tailOf(file: string): Promise<string | null> {
  try {
    const handle = await open(file)
    return await endOf(handle).finally(() => handle.close())
  } catch {
    return null
  }
}

async function endOf(handle: FileHandle): Promise<string> {
  const { size } = await handle.stat()
  const start = Math.max(0, size - LOG_TAIL)
  const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(size - start), position: start })
  const text = buffer.toString('utf8', 0, bytesRead)
  return start === 0 ? text : text.slice(text.indexOf('\n') + 1)
}
