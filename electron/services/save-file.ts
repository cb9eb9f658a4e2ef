import type { FileKind, Files, FileWriter } from '../file-ports.ts'
import { RequestError } from './request-error.ts'

type Wish = { title: string; fileName: string; kind: FileKind }

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

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full, so nothing was saved. Make room and try again.',
  EDQUOT: 'The disk is full, so nothing was saved. Make room and try again.',
  EACCES: 'Redbar may not write there, so nothing was saved. Choose another folder.',
  EPERM: 'Redbar may not write there, so nothing was saved. Choose another folder.',
  EROFS: 'That folder can only be read, so nothing was saved. Choose another one.',
  ENOENT: 'That folder is gone, so nothing was saved. Choose another one.',
}

/** Why a file could not be written, as a sentence. */
export function writeProblem(error: unknown): string {
  if (error instanceof RequestError) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return PROBLEMS[code] ?? 'The file could not be written, so nothing was saved.'
}
