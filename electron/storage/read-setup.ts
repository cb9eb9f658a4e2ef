import { readFileSync, statSync } from 'node:fs'
import { refused } from '../setup/recognised.ts'
import { type Environment, parseSetup, type Setup } from '../setup/setup-file.ts'

/** Far beyond a thousand integrations. */
const LARGEST_BYTES = 1024 * 1024

/** Reads a set-up file from the disk. Every problem is one sentence that begins with the file's name. */
export function readSetup(file: string, env: Environment): Setup {
  const text = readText(file)
  const setup = 'text' in text ? parseSetup(text.text, env) : text
  return setup.ok ? setup : refused(`${file}: ${setup.problem}`)
}

function readText(file: string): { text: string } | { ok: false; problem: string } {
  try {
    const found = statSync(file)
    if (found.isDirectory()) return refused('this is a folder; a set-up file is needed.')
    if (found.size > LARGEST_BYTES) return refused('too large for a set-up file (more than 1 MB).')
    return { text: readFileSync(file, 'utf8') }
  } catch (error) {
    return refused(sentence(error))
  }
}

function sentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  if (code === 'ENOENT') return 'there is no such file.'
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not read it.'
  return `it cannot be read (${code}).`
}
