import { maskText } from '../monitor/mask.ts'
import { type Paint, paintFor } from './paint.ts'
import { type Progress, showProgress, silentProgress } from './progress.ts'

/** Where the command line writes: the result to stdout, everything else to stderr. */
export type Terminal = {
  /** Columns of stdout, or null where it is no terminal. */
  columns: number | null
  paint: Paint
  /** Writes the result. False when it could not be written, other than because the reader has had enough. */
  print(text: string): Promise<boolean>
  /** One line for people. What looks like a secret is masked: somebody may have typed one in the wrong place. */
  complain(line: string): void
  /** Shown only where stderr is a terminal. */
  progress(total: number): Progress
}

/** The streams of a process. */
export type Streams = { stdout: NodeJS.WriteStream; stderr: NodeJS.WriteStream }

/** The terminal, pipes or files that a process was given. A reader that closes its end (`| head`) is no fault. */
export function openTerminal({ stdout, stderr }: Streams, env: Record<string, string | undefined>): Terminal {
  // Without a listener an error of a stream would end the process with 1, which says that an integration failed.
  stdout.on('error', () => {})
  stderr.on('error', () => {})
  return {
    columns: stdout.isTTY ? stdout.columns || null : null,
    paint: paintFor(stdout, env),
    print: (text) => print(stdout, text),
    complain: (line) => void stderr.write(`redbar: ${maskText(line, [])}\n`),
    progress: (total) =>
      stderr.isTTY ? showProgress((text) => void stderr.write(text), total) : silentProgress,
  }
}

function print(stdout: NodeJS.WriteStream, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    stdout.write(text, (error) => resolve(!error || isClosed(error)))
  })
}

function isClosed(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}
