import type { Problem } from '../../shared/problem.ts'
import type { Files, FileWriter } from '../file-ports.ts'
import { RequestError } from './request-error.ts'

type FileProblem = 'file-full' | 'file-forbidden' | 'file-read-only' | 'file-folder-gone' | 'file-unwritten'
type Wish = Parameters<Files['askWhere']>[0]

/**
 * Asks where and writes the pieces there; nothing is left of a file that could not be written to its end. Returns the
 * file's name, or null when the user thought better of it. Throws a RequestError when the disk refuses.
 */
export async function saveFile(
  files: Files,
  wish: Wish,
  pieces: Iterable<string | Uint8Array>,
): Promise<{ fileName: string } | null> {
  const path = await files.askWhere(wish)
  if (path === null) return null
  const writer = await begun(files, path)
  try {
    for (const piece of pieces) await writer.write(piece)
    await writer.finish()
  } catch (error) {
    // What the disk said first is what the user has to hear, whatever becomes of the rest.
    await writer.abandon().catch(() => undefined)
    throw new RequestError(writeProblem(error), { cause: error })
  }
  return { fileName: nameOf(path) }
}

/** Begins a file. Throws a RequestError when the disk refuses. */
export async function begun(files: Files, path: string): Promise<FileWriter> {
  try {
    return await files.begin(path)
  } catch (error) {
    throw new RequestError(writeProblem(error))
  }
}

/** The name of a file without its folder. */
export function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  ENOSPC: 'file-full',
  EDQUOT: 'file-full',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
  EROFS: 'file-read-only',
  ENOENT: 'file-folder-gone',
}

/** Why a file could not be written. */
export function writeProblem(error: unknown): Problem {
  if (error instanceof RequestError) return error.problem
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { kind: PROBLEMS[code] ?? 'file-unwritten' }
}
