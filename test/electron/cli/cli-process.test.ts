import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CheckItem } from '../../../electron/cli/check-item.ts'
import { type DemoServer, startDemoServer } from '../../../electron/demo/demo-server.ts'
import { freshBundle } from '../../../scripts/cli/bundle.mjs'
import { resultSchema } from '../../../shared/evidence.ts'
import { runProcess, startProcess } from './start-cli.ts'

const ROOT = process.cwd()
let bundle: string
let slack: DemoServer
let folder: string

beforeAll(async () => {
  bundle = await freshBundle()
  slack = await startDemoServer()
  folder = mkdtempSync(path.join(tmpdir(), 'redbar-cli-'))
}, 60_000)

afterEach(() => slack.mend())

afterAll(async () => {
  await slack.close()
  rmSync(folder, { recursive: true })
})

/** The secrets of this file's integrations, as a user's environment would hold them. */
function secrets(): Record<string, string> {
  return { REVIEWS_TOKEN: slack.token('review-radar'), STATUS_HOOK: slack.hookUrl('status-hook') }
}

function bot(changes: Record<string, unknown> = {}) {
  return {
    name: 'Reviews',
    kind: 'bot',
    token: '$REVIEWS_TOKEN',
    channel: slack.channelId('app-reviews-ios'),
    apiUrl: slack.apiUrl,
    ...changes,
  }
}

const HOOK = { name: 'Status', kind: 'webhook', url: '$STATUS_HOOK' }

function setupFile(integrations: unknown[], name = 'watch.json'): string {
  const file = path.join(folder, name)
  writeFileSync(file, JSON.stringify({ integrations }))
  return file
}

async function check(integrations: unknown[], ...more: string[]) {
  const args = [bundle, 'check', '--setup', setupFile(integrations), ...more]
  const run = await runProcess({ args, env: secrets() })
  for (const secret of Object.values(secrets())) expect(run.stdout + run.stderr).not.toContain(secret)
  return run
}

async function checkJson(integrations: unknown[], ...more: string[]) {
  const run = await check(integrations, '--json', ...more)
  return { ...run, items: JSON.parse(run.stdout) as CheckItem[] }
}

describe('what the process tells', () => {
  test('0 and "Works" when all is well, in the order of the file, with nothing on stderr', async () => {
    const { code, items, stderr } = await checkJson([HOOK, bot()])
    expect([code, stderr]).toEqual([0, ''])
    expect(items.map(({ name, kind, status, title }) => [name, kind, status, title])).toEqual([
      ['Status', 'webhook', 'ok', 'Works'],
      ['Reviews', 'bot', 'ok', 'Works'],
    ])
    expect(items[1]?.checks.map((each) => each.check)).toEqual(['auth', 'channel'])
    expect(resultSchema.shape.evidence.safeParse(items[1]?.evidence).success).toBe(true)
    expect(slack.posts).toEqual([])
  })

  test('1 when one fails, with what broke, who mends it and how', async () => {
    slack.archiveChannel('app-reviews-ios')
    slack.impair({ kind: 'server-error', status: 503 }, { hook: 'status-hook' })
    const { code, items } = await checkJson([bot(), HOOK])
    expect(code).toBe(1)
    expect(items[0]).toMatchObject({
      status: 'failed',
      reason: 'channel-archived',
      code: 'is_archived',
      httpStatus: 200,
      whoMends: 'you',
    })
    expect(items[0]?.steps.length).toBeGreaterThan(0)
    expect(items[1]).toMatchObject({ status: 'inconclusive', reason: 'slack-fault', httpStatus: 503 })
  })

  test.each<[string, () => void, Partial<CheckItem>]>([
    [
      'a revoked token',
      () => slack.revokeToken('review-radar'),
      { status: 'failed', reason: 'access-revoked', code: 'token_revoked' },
    ],
    [
      'a code that nobody knows',
      () => slack.failWith('brand_new_code'),
      { status: 'failed', reason: 'unlisted', code: 'brand_new_code', title: 'Another code' },
    ],
    [
      'a sign-in page in the way',
      () => slack.impair({ kind: 'captive-portal' }),
      { status: 'inconclusive', reason: 'captive-portal', code: null, httpStatus: 200 },
    ],
    [
      'a rate limit',
      () => slack.impair({ kind: 'rate-limited', retryAfterSeconds: 30 }),
      { status: 'inconclusive', reason: 'rate-limited', code: 'ratelimited', httpStatus: 429 },
    ],
    [
      'a scope that is missing',
      () => slack.setScopes('review-radar', ['channels:read']),
      { status: 'warning', reason: 'scope-missing', code: 'chat:write' },
    ],
  ])('%s', async (_name, happens, expected) => {
    happens()
    const { code, items } = await checkJson([bot()])
    expect(items).toEqual([expect.objectContaining(expected)])
    expect(code).toBe({ failed: 1, inconclusive: 3, warning: 0, ok: 0 }[items[0]?.status ?? 'ok'])
  })

  test('3 for a port that nobody listens on', async () => {
    const { code, items } = await checkJson([bot({ apiUrl: `http://127.0.0.1:${await closedPort()}/api/` })])
    expect(code).toBe(3)
    expect(items[0]).toMatchObject({ reason: 'no-connection', code: null, httpStatus: null })
    expect(items[0]?.evidence.exchanges[0]?.networkError).toBe('ECONNREFUSED')
  })

  test('3 for a Slack that says nothing, soon after the time that a question may take', async () => {
    slack.impair({ kind: 'silent' })
    const { code, items, durationMs } = await checkJson([bot(), HOOK], '--timeout', '0.5')
    expect([code, items.map(({ reason }) => reason)]).toEqual([3, ['timeout', 'timeout']])
    expect(durationMs).toBeLessThan(4000)
  })

  test('a table for people, without colours in a pipe', async () => {
    slack.removeHook('status-hook')
    const { code, stdout } = await check([bot(), HOOK])
    expect(code).toBe(1)
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'Status  Integration  Kind     Result',
      'ok      Reviews      bot      Works',
      'failed  Status       webhook  Webhook removed ("No Service") (no_service)',
    ])
    expect(stdout).toContain('Who mends it: You, in Slack')
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 failed, 1 ok')
    expect(stdout).not.toContain('\u001b')
  })
})

describe('2, one sentence and nothing asked', () => {
  test.each<[string, () => string[], string]>([
    ['no arguments', () => [], 'redbar: Say what to do.'],
    ['an unknown command', () => ['chek'], 'redbar: "chek" is no command'],
    ['no file', () => ['check', '--json'], 'redbar: check needs a set-up file'],
    [
      'a file that is not there',
      () => ['check', '--setup', 'gone.json'],
      'redbar: gone.json: there is no such file.',
    ],
    ['a token in the place of a file', () => ['check', '--setup', slack.token('beacon')], 'redbar: xoxb-'],
    ['a folder', () => ['check', '--setup', folder], 'this is a folder'],
    [
      'a variable that is not set',
      () => ['check', '--setup', setupFile([bot({ token: '$NOT_SET_ANYWHERE' })])],
      'integrations[0].token: the environment variable NOT_SET_ANYWHERE is not set',
    ],
    [
      'a host that is not Slack',
      () => ['check', '--setup', setupFile([bot({ apiUrl: 'https://example.com/api/' })])],
      'integrations[0].apiUrl: ',
    ],
    [
      'a workflow, which would be started',
      () => ['check', '--setup', setupFile([{ ...HOOK, url: `${slack.url}/triggers/T0/1/abc` }])],
      'integrations[0].url: ',
    ],
  ])('%s', async (_name, args, sentence) => {
    const asked = slack.requests.length
    const { code, stdout, stderr } = await runProcess({ args: [bundle, ...args()], env: secrets() })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(stderr).not.toContain(slack.token('beacon'))
    expect(slack.requests).toHaveLength(asked)
  })

  test('a file that is no JSON is refused without quoting it', async () => {
    const file = path.join(folder, 'broken.json')
    writeFileSync(file, `{ "integrations": [ { "token": ${slack.token('beacon')} } ] }`)
    const { code, stderr } = await runProcess({ args: [bundle, 'check', '--setup', file] })
    expect([code, stderr]).toEqual([2, `redbar: ${file}: Not valid JSON at line 1, column 32.\n`])
  })
})

describe('secrets', () => {
  test('a secret in the file is used, with a warning that does not repeat it', async () => {
    const { code, stdout, stderr } = await check([bot({ token: slack.token('review-radar') })], '--json')
    expect([code, JSON.parse(stdout)]).toEqual([0, [expect.objectContaining({ status: 'ok' })]])
    expect(stderr).toMatch(/^redbar: Warning: .*integrations\[0\]\.token: the secret stands in the file/)
  })

  test('a secret in a name, in an answer or in a header is shown nowhere', async () => {
    const token = slack.token('review-radar')
    const base64 = Buffer.from(token).toString('base64')
    const body = JSON.stringify({ ok: false, error: 'brand_new_code', you_sent: token, again: base64 })
    slack.impair({ kind: 'reply', status: 200, body, headers: { 'x-slack-req-id': token } })
    for (const more of [[], ['--json']]) {
      const { stdout, stderr } = await check([bot({ name: `Reviews ${token}` }), HOOK], ...more)
      expect(stdout).toContain('brand_new_code')
      for (const form of [token, base64, encodeURIComponent(token)])
        expect(stdout + stderr).not.toContain(form)
    }
  })
})

describe('life of the process', () => {
  test('an interrupt ends it at once with 130', async () => {
    slack.impair({ kind: 'silent' })
    const child = startProcess({ args: [bundle, 'check', '--setup', setupFile([bot()])], env: secrets() })
    const before = slack.requests.length
    await expect.poll(() => slack.requests.length, { timeout: 10_000 }).toBeGreaterThan(before)
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([130, null])
  })

  test('a reader that has had enough is no fault', async () => {
    slack.revokeToken('review-radar')
    const many = Array.from({ length: 60 }, (_, at) => bot({ name: `Reviews ${at}` }))
    const child = startProcess({
      args: [bundle, 'check', '--json', '--setup', setupFile(many)],
      env: secrets(),
    })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    const [code] = await once(child, 'close')
    expect([code, stderr]).toEqual([1, ''])
  })

  test('help and version go to stdout', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    const help = await runProcess({ args: [bundle, '--help'] })
    const versionRun = await runProcess({ args: [bundle, '--version'] })
    expect([help.code, help.stdout.split('\n')[0], help.stderr]).toEqual([
      0,
      'Redbar asks whether your Slack integrations still work.',
      '',
    ])
    expect([versionRun.code, versionRun.stdout]).toEqual([0, `redbar ${version}\n`])
  })

  test('explain answers with 0, also about a code that nobody knows', async () => {
    const known = await runProcess({ args: [bundle, 'explain', 'No', 'Service'] })
    const unknown = await runProcess({ args: [bundle, 'explain', 'brand_new_code'] })
    expect([known.code, known.stdout.split('\n')[2]]).toEqual([0, 'failed: Webhook removed ("No Service")'])
    expect([unknown.code, unknown.stdout.split('\n')[2]]).toEqual([0, 'failed: Another code'])
  })
})

describe('in a clone', () => {
  test('npm run check prints the result alone, for a file named from where the user is', async () => {
    setupFile([bot()], 'from-here.json')
    const { code, stdout, stderr } = await runProcess({
      program: 'npm',
      args: ['--prefix', ROOT, 'run', '--silent', 'check', '--', '--setup', 'from-here.json', '--json'],
      env: secrets(),
      cwd: folder,
    })
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ name: 'Reviews', status: 'ok' })])
  }, 30_000)

  test('the bundle is one small file for plain Node', () => {
    const text = readFileSync(bundle, 'utf8')
    const imported = [...text.matchAll(/(?:from|import|require\()\s*["']([^"']+)["']/g)].map(
      ([, name]) => name,
    )
    expect(imported.filter((name) => !name?.startsWith('node:'))).toEqual([])
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true)
    expect(statSync(bundle).mode & 0o111).toBe(0o111)
    expect(statSync(bundle).size).toBeLessThan(400_000)
  })
})

/** A port that was free a moment ago. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
