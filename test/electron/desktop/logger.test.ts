import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fileLogger } from '../../../electron/desktop/logger.ts'

// The logging library takes the console's functions when it is loaded.
const write = vi.hoisted(() => vi.spyOn(console, 'info').mockImplementation(() => {}))

let base: string
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'redbar-log-'))
})
afterEach(() => {
  write.mockClear()
  rmSync(base, { recursive: true })
})

const mask = (text: string) => text.replaceAll(/xoxb-test-\w+/g, 'xoxb-…')

test('lines go to a file that only its owner can read, with their level and the whole error', () => {
  const folder = path.join(base, 'logs')
  const log = fileLogger({ folder, mask, onTerminal: false })
  expect(existsSync(folder)).toBe(false)
  log.info('started')
  log.error('a round failed', new Error('outer', { cause: new Error('inner') }))
  const text = readFileSync(path.join(folder, 'redbar.log'), 'utf8')
  expect(text).toMatch(/\[info\]\s+started/)
  expect(text).toMatch(/\[error\]\s+a round failed Error: outer\n\s+at [\s\S]+because: Error: inner/)
  expect(statSync(path.join(folder, 'redbar.log')).mode & 0o077).toBe(0)
})

test('a secret is masked in the message, in the error, in its cause and in what is no error', () => {
  const folder = path.join(base, 'logs')
  const log = fileLogger({ folder, mask, onTerminal: false })
  const cause = new Error('with xoxb-test-3')
  log.warn('asked with xoxb-test-1', new Error('for xoxb-test-2', { cause }))
  log.error('odd', 'xoxb-test-4')
  log.info('%s xoxb-test-5')
  expect(readFileSync(path.join(folder, 'redbar.log'), 'utf8')).not.toContain('xoxb-test-')
})

test.each([
  [false, 0],
  [true, 1],
])('on the terminal it is silent unless asked for: %s', (onTerminal, lines) => {
  fileLogger({ folder: path.join(base, 'logs'), mask, onTerminal }).info('hello')
  expect(write).toHaveBeenCalledTimes(lines)
})
