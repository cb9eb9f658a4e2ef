import { expect, test } from 'vitest'
import { type Door, serveRequests } from '../../../electron/desktop/ipc-server.ts'
import { type Handlers, REQUEST_CHANNEL, type Reply } from '../../../shared/ipc.ts'

class ForPeople extends Error {}

const refuse = () => {
  throw new Error('not expected')
}
const HANDLERS: Handlers = {
  'overview.get': refuse,
  'history.page': async ({ limit }) => ({ entries: [], nextBefore: limit, nextAfter: null }),
  'history.run': refuse,
  'history.details': refuse,
  'history.compared': refuse,
  'timeline.get': refuse,
  'history.incidents': refuse,
  'history.search': refuse,
  'latency.get': refuse,
  'strips.get': refuse,
  'export.start': refuse,
  'export.cancel': refuse,
  'incident.save': refuse,
  'support.save': refuse,
  'report.copy': refuse,
  'integration.add': () => {
    throw new ForPeople('There is no keyring on this computer.')
  },
  'integration.edit': async () => {
    throw new Error('at xoxb-test-1234 the disk broke')
  },
  'integration.pause': refuse,
  'integration.remove': refuse,
  'check.now': () => null,
  'incident.fixed': refuse,
  'incident.acknowledge': refuse,
  'alerts.snooze': refuse,
  'notification.test': refuse,
  'webhook.test': refuse,
  'pause.all': refuse,
  'settings.get': refuse,
  'settings.change': refuse,
  'notice.dismiss': refuse,
  'link.open': refuse,
  'clipboard.copy': refuse,
  'fault.report': refuse,
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
    sentenceOf: (error) => (error instanceof ForPeople ? error.message : null),
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
  const message = `The field "${field}" is not as it should be.`
  expect(await ask(name, payload)).toEqual({ ok: false, code: 'invalid', message })
})

test('an invalid secret is neither answered nor logged', async () => {
  const { ask, logged } = openDoor()
  const reply = await ask('integration.add', { ...bot, token: 'xoxb-test-'.padEnd(600, '9') })
  expect(JSON.stringify([reply, logged])).not.toContain('xoxb-test-9')
})

test('an error that was made for people reaches them as it is', async () => {
  const { ask, logged } = openDoor()
  const message = 'There is no keyring on this computer.'
  expect(await ask('integration.add', bot)).toEqual({ ok: false, code: 'failed', message })
  expect(logged).toEqual([])
})

test('any other error stays inside: it is logged, and people read one plain sentence', async () => {
  const { ask, logged } = openDoor()
  expect(await ask('integration.edit', { id: 'a' })).toEqual({
    ok: false,
    code: 'failed',
    message: 'Something went wrong inside Redbar. The log file says what.',
  })
  expect(logged).toEqual(['integration.edit failed. at xoxb-test-1234 the disk broke'])
})
