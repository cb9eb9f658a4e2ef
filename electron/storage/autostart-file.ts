import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { AutostartAnswer, AutostartProblem, AutostartState } from '../../shared/settings-facts.ts'
import type { Autostart } from '../system-ports.ts'
import { type DesktopEntry, entryValue, execLine, readDesktopEntry, wordsOf } from './desktop-entry.ts'
import { writeAtomically } from './write-atomically.ts'

/** What is started at log-in, and how a session lists it. Paths are absolute. */
export type AutostartOptions = {
  /** `$XDG_CONFIG_HOME/autostart`, made when missing. */
  folder: string
  /** The words of the command. */
  command: readonly string[]
  /** False where that is a folder which somebody may move. */
  installed: boolean
  icon: string
}

/**
 * Starting at log-in on Linux: a file in the folder that every desktop looks into.
 * https://specifications.freedesktop.org/autostart-spec/latest/
 */
export function autostartByFile(options: AutostartOptions): Autostart {
  const file = path.join(options.folder, 'redbar.desktop')
  const state = () => stateOf(readEntry(file), options)
  return {
    state: async () => state(),
    set: async (on): Promise<AutostartAnswer> => {
      try {
        if (on) write(file, options)
        else rmSync(file, { force: true })
        return { state: state(), problem: null }
      } catch (error) {
        return { state: state(), problem: problemOf(error, options.folder) }
      }
    },
  }
}

function stateOf(entry: DesktopEntry | null, { command, installed }: AutostartOptions): AutostartState {
  const ours = { command: execLine(command), installed }
  // A session's own settings switch an entry off by hiding it; GNOME by a key of its own.
  const exec = entry?.Exec ?? ''
  const isOff =
    !entry || exec === '' || entry.Hidden === 'true' || entry['X-GNOME-Autostart-enabled'] === 'false'
  if (isOff) return { kind: 'off', ...ours }
  const starts = wordsOf(exec)
  if (starts.join('\0') === command.join('\0')) return { kind: 'on', ...ours }
  const [program = ''] = starts
  const gone = program === '' || (path.isAbsolute(program) && !existsSync(program))
  return { kind: 'other', ...ours, starts: execLine(starts), gone }
}

function readEntry(file: string): DesktopEntry | null {
  try {
    return readDesktopEntry(readFileSync(file, 'utf8'))
  } catch {
    return null // there is none, or none that a session could read either
  }
}

function write(file: string, { folder, command, icon }: AutostartOptions): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Redbar',
    `Exec=${execLine(command)}`,
    `Icon=${entryValue(icon)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ]
  writeAtomically(file, `${lines.join('\n')}\n`)
}

const FULL = ['ENOSPC', 'EDQUOT']

function problemOf(error: unknown, folder: string): AutostartProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { why: FULL.includes(code) ? 'no-room' : 'not-writable', where: folder }
}
