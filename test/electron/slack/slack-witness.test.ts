import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { startDemoServer } from '../../../electron/demo/demo-server.ts'
import { createNodeFetch } from '../../../electron/slack/node-fetch.ts'
import { createSlackWitness } from '../../../electron/slack/slack-witness.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function slack() {
  const server = await startDemoServer()
  closing.push(() => server.close())
  return server
}

async function statusPage(body: string): Promise<string> {
  const server: Server = createServer((_request, response) => response.end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => server.close(() => resolve())))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

function witness(statusUrl: string, { online = true, timeoutMs = 500 } = {}) {
  return createSlackWitness({
    fetch: createNodeFetch(),
    network: { isOnline: () => online },
    timeoutMs,
    statusUrl,
  })
}

const never = new AbortController().signal

describe('the witness over real HTTP', () => {
  it('brings what api.test and the status page say, and shows nobody a secret', async () => {
    const server = await slack()
    const page = await statusPage(
      '{"status":"active","active_incidents":[{"id":1,"title":"Apps are slow","url":"https://slack-status.com/1","services":["Messaging"]}]}',
    )
    expect(await witness(page).testify(server.apiUrl, never)).toMatchObject({
      online: true,
      api: { kind: 'json', body: { ok: true } },
      status: { kind: 'reached', incidents: [{ title: 'Apps are slow', services: ['Messaging'] }] },
    })
    expect(server.requests.map(({ method, credential }) => ({ method, credential }))).toEqual([
      { method: 'api.test', credential: null },
    ])
  })

  it.each(['', 'null', '<html>Sign in</html>', '{"active_incidents":7}', '[]'])(
    'takes a status page that says %j for unreached',
    async (body) => {
      const server = await slack()
      const testimony = await witness(await statusPage(body)).testify(server.apiUrl, never)
      expect(testimony.status).toEqual({ kind: 'unreached' })
    },
  )

  /** The documentation's own example, with a newer address. */
  const DOCUMENTED = {
    id: '546',
    date_created: '2018-09-07T14:35:00-07:00',
    date_updated: '2018-09-07T18:34:15-07:00',
    title: 'Slack’s forwarding email feature is failing for some customers',
    type: 'incident',
    status: 'active',
    url: 'https://slack-status.com/2018-09/7dea1cd14cd0f657',
    services: ['Apps/Integrations/APIs'],
    notes: [],
  }
  const READ = {
    id: '546',
    title: DOCUMENTED.title,
    url: DOCUMENTED.url,
    from: Date.UTC(2018, 8, 7, 21, 35),
    services: DOCUMENTED.services,
  }

  it.each([
    ['as documented', {}, {}],
    ['with a number for an id', { id: 546 }, {}],
    ['without an id', { id: null }, { id: DOCUMENTED.url }],
    ['with an id that is none', { id: { no: 1 } }, { id: DOCUMENTED.url }],
    ['with nothing but a title', { id: null, url: null }, { id: DOCUMENTED.title, url: null }],
    ['without its beginning', { date_created: undefined }, { from: null }],
    ['with a beginning that is no time', { date_created: 'this morning' }, { from: null }],
    ['with a beginning that is no text', { date_created: 7 }, { from: null }],
  ])('reads an incident %s', async (_how, changes, read) => {
    const server = await slack()
    const page = await statusPage(JSON.stringify({ active_incidents: [{ ...DOCUMENTED, ...changes }] }))
    const { status } = await witness(page).testify(server.apiUrl, never)
    expect(status).toEqual({ kind: 'reached', incidents: [{ ...READ, ...read }] })
  })

  it('asks nobody while the system is offline', async () => {
    const server = await slack()
    const testimony = await witness(await statusPage('{}'), { online: false }).testify(server.apiUrl, never)
    expect({ testimony, asked: server.requests.length }).toEqual({
      testimony: { online: false, api: null, status: null },
      asked: 0,
    })
  })

  it('ends in time when nobody answers, and at once when it is called off', async () => {
    const server = await slack()
    server.impair({ kind: 'silent' })
    const page = await statusPage('{"active_incidents":[]}')
    const testimony = await witness(page, { timeoutMs: 100 }).testify(server.apiUrl, never)
    expect(testimony.api).toMatchObject({ kind: 'no-reply', fault: 'timeout' })
    const called = new AbortController()
    const pending = witness(page, { timeoutMs: 60_000 }).testify(server.apiUrl, called.signal)
    called.abort()
    expect((await pending).api).toMatchObject({ kind: 'no-reply', fault: 'aborted' })
  })
})
