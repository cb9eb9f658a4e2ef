import { describe, expect, test } from 'vitest'
import { parseCliArgs } from '../../../electron/cli/cli-args.ts'

describe('arguments that are understood', () => {
  const check = { kind: 'check', setup: 'watch.json', json: false, timeoutMs: 10_000 }
  test.each([
    ['check --setup watch.json', check],
    ['check --setup=watch.json', check],
    ['--setup watch.json check', check],
    ['check --json --setup watch.json', { ...check, json: true }],
    ['check --setup watch.json --timeout 2', { ...check, timeoutMs: 2000 }],
    ['check --setup watch.json --timeout=0.5', { ...check, timeoutMs: 500 }],
    ['check --setup watch.json --timeout 600', { ...check, timeoutMs: 600_000 }],
    ['check --setup=--odd-name.json', { ...check, setup: '--odd-name.json' }],
    ['explain token_revoked', { kind: 'explain', code: 'token_revoked' }],
    ['explain No Service', { kind: 'explain', code: 'No Service' }],
    ['help', { kind: 'help' }],
    ['--help', { kind: 'help' }],
    ['check -h', { kind: 'help' }],
    ['--version', { kind: 'version' }],
    ['-v', { kind: 'version' }],
  ])('%s', (line, command) => {
    expect(parseCliArgs(line.split(' '))).toEqual({ ok: true, command })
  })
})

describe('arguments that are wrong get one sentence', () => {
  test.each([
    ['', 'Say what to do'],
    ['chek --setup a', '"chek" is no command'],
    ['check', 'check needs a set-up file'],
    ['check a.json', '"a.json" is one argument too many'],
    ['check --setup', '--setup needs a file'],
    ['check --setup=', '--setup needs a file'],
    ['check --setup --json', '--setup needs a file'],
    ['check --setup a --setup b', '--setup is given twice'],
    ['check --setup a --json=yes', '--json takes no value'],
    ['check --setup a --jsn', '--jsn is not known'],
    ['check --setup a -x', '-x is not known'],
    ['check --setup a --timeout', '--timeout needs a number'],
    ['check --setup a --timeout 0', '--timeout must be a number of seconds'],
    ['check --setup a --timeout -1', '--timeout must be a number of seconds'],
    ['check --setup a --timeout 601', '--timeout must be a number of seconds'],
    ['check --setup a --timeout 10s', '--timeout must be a number of seconds'],
    ['check --setup a --timeout 1e2', '--timeout must be a number of seconds'],
    ['explain', 'explain needs a code'],
    ['explain token_revoked --json', '--json belongs to check'],
  ])('%s', (line, beginning) => {
    const parsed = parseCliArgs(line === '' ? [] : line.split(' '))
    expect(parsed).toEqual({ ok: false, problem: expect.stringContaining(beginning) })
    expect(parsed.ok ? '' : parsed.problem).not.toContain('\n')
  })
})
