import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FakeLogger } from '../../../fakes/fake-ports.ts'
import { openHistoryAt, roundOf } from '../history-of.ts'
import { NEWEST } from '../window-questions.ts'

/** Loses its other files as in an update while it runs, then opens its window. Arguments: history, reading program. */
const [file = '', readingProgram = ''] = process.argv.slice(2)
const strays: unknown[] = []
process.on('unhandledRejection', (error) => strays.push(String(error)))
const log = new FakeLogger()
const { history } = openHistoryAt(file, { readingProgram, log })
await history.record(roundOf())
rmSync(join(dirname(fileURLToPath(import.meta.url)), 'assets'), { recursive: true })
const found: number[] = []
for (let opened = 0; opened < 2; opened += 1) {
  const release = history.wake()
  await new Promise((resolve) => setTimeout(resolve, 20))
  found.push((await history.page(NEWEST)).entries.length)
  release()
}
await history.close()
process.stdout.write(JSON.stringify({ found, strays, lines: log.lines }))
