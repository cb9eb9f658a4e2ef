import { describe, expect, test } from 'vitest'
import { parseSetup } from '../../../electron/setup/setup-file.ts'
import { readForImport, withSecret } from '../../../electron/setup/setup-import.ts'
import { writeSetup } from '../../../electron/setup/write-setup.ts'
import type { Integration } from '../../../shared/integration.ts'

const TOKEN = 'xoxb-test-1234567890'
const HOOK = 'https://hooks.slack.com/services/T00TEST/B00TEST/testtesttest'
const BOT = { kind: 'bot', name: 'Alerts', channel: 'C0123456789' }
const fill = (env: Record<string, string> = {}) => ({ env, everySeconds: 900 })
const read = (entries: unknown[], env?: Record<string, string>) =>
  readForImport(JSON.stringify({ integrations: entries }), fill(env))

describe('a set-up file that is taken over', () => {
  test('goes on after what is wrong, and names the field', () => {
    const found = read([
      { ...BOT, token: TOKEN, everySeconds: 1 },
      { kind: 'fax' },
      { ...BOT, name: 'B', token: TOKEN },
    ])
    expect(found).toMatchObject({
      ok: true,
      entries: [
        { kind: 'wrong', name: 'Alerts', field: 'everySeconds' },
        { kind: 'wrong', field: 'kind' },
        { kind: 'ready', draft: { name: 'B', token: TOKEN, everySeconds: 900 } },
      ],
    })
  })

  test('shows nothing of the environment that is no channel, not even of one on this computer', () => {
    const entry = { ...BOT, apiUrl: 'http://127.0.0.1:4000/api/', channel: '$OTHER_SECRET' }
    const read = readForImport(
      JSON.stringify({ integrations: [entry] }),
      fill({ OTHER_SECRET: 'plain-words-are-secrets-too' }),
    )
    expect(read).toMatchObject({ ok: true, entries: [{ kind: 'wrong', field: 'channel' }] })
    expect(JSON.stringify(read)).not.toContain('plain-words')
  })

  test('takes secrets from the environment, and asks for those that are not there', () => {
    const entries = [
      { ...BOT, token: '$ALERTS' },
      { kind: 'webhook', name: 'Hook', url: '$HOOK' },
      { kind: 'webhook', name: 'Bare' },
      { kind: 'webhook', name: 'Built in', url: '$constructor' },
    ]
    expect(read(entries, { ALERTS: TOKEN })).toMatchObject({
      ok: true,
      entries: [
        { kind: 'ready', draft: { token: TOKEN } },
        { kind: 'needs-secret', variable: 'HOOK' },
        { kind: 'needs-secret', variable: null },
        { kind: 'needs-secret', variable: 'constructor' },
      ],
    })
  })

  test('has the other fields looked at before a secret is asked for', () => {
    expect(read([{ ...BOT, channel: '#alerts' }])).toMatchObject({
      entries: [{ kind: 'wrong', field: 'channel' }],
    })
  })

  test('has each name once', () => {
    const found = read([
      { ...BOT, token: TOKEN },
      { ...BOT, name: 'ALERTS' },
    ])
    expect(found).toMatchObject({ entries: [{ kind: 'ready' }, { kind: 'wrong', field: 'name' }] })
  })

  test('that is no such file is refused as a whole', () => {
    expect(readForImport('{', fill())).toMatchObject({ ok: false, problem: { kind: 'setup-json' } })
  })

  test('gets the secret that was typed, if it is one', () => {
    const found = read([BOT])
    const entry = found.ok ? found.entries[0] : undefined
    if (entry?.kind !== 'needs-secret') throw new Error('a secret is needed')
    expect(withSecret(entry.standIn, TOKEN)).toMatchObject({
      ok: true,
      draft: { token: TOKEN, name: 'Alerts' },
    })
    expect(withSecret(entry.standIn, 'xapp-test-1')).toMatchObject({ ok: false, field: 'token' })
  })
})

describe('a set-up that is saved', () => {
  const common = {
    credentialId: 'one',
    secretMask: 'xoxb-…7890',
    everySeconds: 300,
    paused: false,
    createdAt: 0,
    priority: 'normal',
    messagesPerDay: null,
    snoozedUntil: null,
  } as const
  const integrations: Integration[] = [
    {
      kind: 'bot',
      ...common,
      id: 'a',
      name: 'Alerts',
      apiUrl: 'https://slack.com/api/',
      channel: 'C0123456789',
    },
    {
      kind: 'bot',
      ...common,
      id: 'b',
      name: 'alerts',
      apiUrl: 'https://slack.com/api/',
      channel: 'C0123456788',
    },
    {
      kind: 'webhook',
      ...common,
      id: 'c',
      credentialId: 'two',
      name: 'Hook',
      host: 'hooks.slack.com',
      priority: 'high',
      messagesPerDay: 3,
    },
  ]

  test('is read back by the command line once its variables are set: one for each secret', () => {
    const text = writeSetup(integrations, 'names')
    expect(text).not.toContain('xoxb-')
    const setup = parseSetup(text, { REDBAR_TOKEN_1: TOKEN, REDBAR_WEBHOOK_1: HOOK })
    expect(setup).toMatchObject({
      ok: true,
      drafts: [
        { name: 'Alerts', token: TOKEN, channel: 'C0123456789' },
        { name: 'alerts (2)', token: TOKEN, channel: 'C0123456788' },
        { name: 'Hook', url: HOOK, priority: 'high', messagesPerDay: 3 },
      ],
      warnings: [],
    })
  })

  test('names the variable that is missing', () => {
    const setup = parseSetup(writeSetup(integrations, 'names'), {})
    expect(setup).toMatchObject({
      ok: false,
      problem: {
        at: 'integrations[0].token',
        problem: { kind: 'setup-variable-unset', name: 'REDBAR_TOKEN_1' },
      },
    })
  })

  test('without names has nothing in their place, and asks for every secret', () => {
    const text = writeSetup(integrations, 'nothing')
    expect(text).not.toContain('REDBAR')
    expect(readForImport(text, fill())).toMatchObject({
      entries: [{ kind: 'needs-secret' }, { kind: 'needs-secret' }, { kind: 'needs-secret' }],
    })
  })
})
