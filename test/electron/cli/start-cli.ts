import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What a run of the command line left behind. */
export type Finished = {
  /** Null when a signal ended it. */
  code: number | null
  stdout: string
  stderr: string
  durationMs: number
  /** Milliseconds since 1970. */
  endedAt: number
}

/** A program, its arguments, and where it runs. */
export type Start = {
  program?: string
  args: readonly string[]
  env?: Record<string, string>
  cwd?: string
}

/** Starts a command in an environment that holds nothing of this test run's own npm. */
export function startProcess({ program = process.execPath, args, env = {}, cwd = process.cwd() }: Start) {
  const { PATH = '', HOME = '' } = process.env
  return spawn(program, args, { cwd, env: { PATH, HOME, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs a command to its end; with `patienceMs` it is killed when it takes longer than that. */
export async function runProcess({
  patienceMs,
  ...start
}: Start & { patienceMs?: number }): Promise<Finished> {
  const startedAt = performance.now()
  const child = startProcess(start)
  const timer = patienceMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), patienceMs)
  const written = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text
  })
  const [code] = await once(child, 'close')
  clearTimeout(timer)
  return { code, ...written, durationMs: performance.now() - startedAt, endedAt: Date.now() }
}
