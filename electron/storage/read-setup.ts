import { readFileSync, statSync } from 'node:fs'
import type { Problem } from '../../shared/problem.ts'
import { type Recognised, refused } from '../setup/recognised.ts'
import { type Environment, parseSetup, type Setup } from '../setup/setup-file.ts'

/** Far beyond a thousand integrations. */
const LARGEST_BYTES = 1024 * 1024

/** Reads a set-up file from the disk. Every problem names the file. */
export function readSetup(file: string, env: Environment): Setup {
  const text = readText(file)
  const setup = text.ok ? parseSetup(text.text, env) : text
  return setup.ok ? setup : refused({ kind: 'at', at: file, problem: setup.problem })
}

function readText(file: string): Recognised<{ text: string }> {
  try {
    const found = statSync(file)
    if (found.isDirectory()) return refused({ kind: 'setup-folder' })
    if (found.size > LARGEST_BYTES) return refused({ kind: 'setup-large' })
    return { ok: true, text: readFileSync(file, 'utf8') }
  } catch (error) {
    return refused(problemOf(error))
  }
}

function problemOf(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  if (code === 'ENOENT') return { kind: 'setup-gone' }
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'setup-forbidden' }
  return { kind: 'setup-unread', code }
}
