import { expect, test } from 'vitest'
import { type Door, serveRequests } from '../../../electron/desktop/ipc-server.ts'
import { type Handlers, REQUEST_CHANNEL, type Reply, requests } from '../../../shared/ipc.ts'
import { problemsMessages as german } from '../../../shared/language/de/problems.ts'
import { problemSentence } from '../../../shared/problem.ts'
import { ProblemError } from '../../../shared/problem-error.ts'

const refuse = () => {
  throw new Error('not expected')
}
const REFUSING = Object.fromEntries(
  Object.keys(requests).map((name) => [name, refuse]),
) as unknown as Handlers
const HANDLERS: Handlers = {
  ...REFUSING,
  'history.page': async ({ limit }) => ({ entries: [], nextBefore: limit, nextAfter: null }),
  'integration.add': () => {
    throw new ProblemError({ kind: 'keyring-silent' })
  },
  'integration.edit': async () => {
    throw new Error('at xoxb-test-1234 the disk broke')
  },
  'check.now': () => null,
  'target.take': () => null,
}

/** A door whose only trusted asker is 'window'; what it logs is kept. */
function openDoor() {
  const logged: string[] = []
  const keep = (message: string, error?: unknown) =>
    void logged.push(error instanceof Error ? `${message} ${error.message}` : message)
  let listen: (asker: string, name: unknown, payload: unknown) => unknown = refuse
  const door: Door<string> = {
    channel: {
      handle: (channel, listener) => {
        expect(channel).toBe(REQUEST_CHANNEL)
        listen = listener
      },
    },
    isTrusted: (asker) => asker === 'window',
    handlers: HANDLERS,
    sentence: (problem) => problemSentence(problem, { problems: german }),
    fault: keep,
    log: { info: keep, warn: keep, error: keep },
  }
  serveRequests(door)
  const ask = async (name: unknown, payload?: unknown, asker = 'window') =>
    (await listen(asker, name, payload)) as Reply<unknown>
  return { ask, logged }
}

const bot = { kind: 'bot', name: 'A', token: 'xoxb-test-1', channel: 'C1', everySeconds: 300 }

test('a valid request of the window reaches its handler', async () => {
  const { ask } = openDoor()
  const payload = { integrationId: 'a', before: null, limit: 7 }
  expect(await ask('history.page', payload)).toEqual({
    ok: true,
    value: { entries: [], nextBefore: 7, nextAfter: null },
  })
  expect(await ask('target.take')).toEqual({ ok: true, value: null })
})

test('anyone but the window is refused before anything else', async () => {
  const { ask, logged } = openDoor()
  expect(await ask('check.now', { id: null }, 'a frame inside')).toMatchObject({ ok: false, code: 'refused' })
  expect(logged).toHaveLength(1)
})

test.each(['nothing.like.this', '__proto__', 'toString', 42, null, undefined])(
  'the name %s is refused',
  async (name) => {
    const { ask } = openDoor()
    expect(await ask(name)).toMatchObject({ ok: false, code: 'refused' })
  },
)

test.each([
  ['history.page', { integrationId: 'a', before: null, limit: 501 }, 'limit'],
  ['history.page', undefined, 'payload'],
  ['check.now', { id: null, more: true }, 'payload'],
  ['overview.get', { surprise: true }, 'payload'],
])('%s with %j is invalid, and the field is named', async (name, payload, field) => {
  const { ask } = openDoor()
  const message = `Das Feld „${field}“ ist nicht, wie es sein soll.`
  expect(await ask(name, payload)).toEqual({ ok: false, code: 'invalid', message })
})

test('an invalid secret is neither answered nor logged', async () => {
  const { ask, logged } = openDoor()
  const reply = await ask('integration.add', { ...bot, token: 'xoxb-test-'.padEnd(600, '9') })
  expect(JSON.stringify([reply, logged])).not.toContain('xoxb-test-9')
})

test('an error that was made for people reaches them in their language', async () => {
  const { ask, logged } = openDoor()
  const message =
    'Der Schlüsselbund hat nicht geantwortet. Deshalb wurden die Zugangsdaten nicht gespeichert. Entsperren Sie ihn, und versuchen Sie es noch einmal.'
  expect(await ask('integration.add', bot)).toEqual({ ok: false, code: 'failed', message })
  expect(logged).toEqual([])
})

test('any other error stays inside: it is a fault of our own, and people read one plain sentence', async () => {
  const { ask, logged } = openDoor()
  expect(await ask('integration.edit', { id: 'a' })).toEqual({
    ok: false,
    code: 'failed',
    message: 'In Redbar ist etwas schiefgegangen. Was es war, steht in der Protokolldatei.',
  })
  expect(logged).toEqual(['integration.edit failed. at xoxb-test-1234 the disk broke'])
})
