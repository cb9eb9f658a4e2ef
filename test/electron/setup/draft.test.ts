import { describe, expect, test } from 'vitest'
import { checkDraft } from '../../../electron/setup/draft.ts'
import { said } from './said.ts'

const BOT = { kind: 'bot', name: 'Reviews', token: 'xoxb-test-1234', channel: 'C0123456789' }
const HOOK = { kind: 'webhook', name: 'Deploys', url: 'https://hooks.slack.com/services/T0TEST/B0TEST/test' }
const HERE = 'http://127.0.0.1:4000/api/'

describe('a draft', () => {
  test('of a bot has its defaults filled in', () => {
    expect(checkDraft(BOT)).toEqual({
      ok: true,
      draft: { ...BOT, apiUrl: 'https://slack.com/api/', everySeconds: 300 },
    })
  })

  test('of a webhook has its defaults filled in', () => {
    expect(checkDraft(HOOK)).toEqual({ ok: true, draft: { ...HOOK, everySeconds: 300 } })
  })

  test('has its texts trimmed', () => {
    const checked = checkDraft({
      ...BOT,
      name: ' Reviews ',
      token: ' xoxb-test-1234 ',
      channel: ' C0123456789 ',
    })
    expect(checked).toMatchObject({ ok: true, draft: BOT })
  })

  test.each([BOT, HOOK])('of %j keeps how much attention it is due', (fields) => {
    const due = { priority: 'high', messagesPerDay: 0.5 }
    expect(checkDraft({ ...fields, ...due })).toMatchObject({ ok: true, draft: due })
    expect(checkDraft({ ...fields, messagesPerDay: null })).toMatchObject({ draft: { messagesPerDay: null } })
  })

  test('may be asked every second on this computer, and every 30 seconds at Slack', () => {
    expect(checkDraft({ ...BOT, apiUrl: HERE, everySeconds: 1 })).toMatchObject({ ok: true })
    expect(checkDraft({ ...BOT, everySeconds: 30 })).toMatchObject({ ok: true })
    expect(said(checkDraft({ ...BOT, everySeconds: 29 }))).toEqual({
      ok: false,
      field: 'everySeconds',
      problem: 'must be at least 30 seconds',
    })
  })

  test.each([
    [{ ...BOT, name: undefined }, 'name', 'is missing'],
    [{ ...BOT, name: '  ' }, 'name', 'must not be empty'],
    [{ ...BOT, name: 'x'.repeat(121) }, 'name', 'must have at most 120 characters'],
    [{ ...BOT, name: 7 }, 'name', 'must be text in quotes'],
    [{ ...BOT, token: undefined }, 'token', 'is missing'],
    [{ ...BOT, token: 'xapp-1-test' }, 'token', 'app-level token'],
    [{ ...BOT, channel: '#reviews' }, 'channel', 'by ID'],
    [{ ...BOT, apiUrl: 'https://example.org/api/' }, 'apiUrl', 'no host but slack.com'],
    [{ ...BOT, everySeconds: 1.5 }, 'everySeconds', 'must be a whole number'],
    [{ ...BOT, everySeconds: '60' }, 'everySeconds', 'must be a number'],
    [{ ...BOT, everySeconds: 86_401 }, 'everySeconds', 'must be at most 86400 seconds'],
    [{ ...BOT, priority: 'urgent' }, 'priority', 'must be one of "low", "normal", "high"'],
    [{ ...BOT, messagesPerDay: 0 }, 'messagesPerDay', 'must be more than 0'],
    [{ ...HOOK, messagesPerDay: 1_000_001 }, 'messagesPerDay', 'must be at most 1000000'],
    [{ ...HOOK, messagesPerDay: '40' }, 'messagesPerDay', 'must be a number'],
    [{ ...BOT, kind: 'person' }, 'kind', 'must be "bot" or "webhook"'],
    [{ ...BOT, kind: undefined }, 'kind', 'must be "bot" or "webhook"'],
    [{ ...BOT, chanel: 'C1' }, '', 'not known: "chanel"'],
    [{ ...HOOK, channel: 'C0123456789' }, '', 'not known: "channel"'],
    [{ ...HOOK, url: 'https://example.org/x' }, 'url', 'no host but hooks.slack.com'],
    [null, '', 'must be an object'],
  ])('%j is refused at "%s": %s', (input, field, problem) => {
    expect(said(checkDraft(input))).toEqual({ ok: false, field, problem: expect.stringContaining(problem) })
  })

  test('is refused without showing a field name that could be a secret', () => {
    const refused = said(checkDraft({ ...HOOK, 'xoxb-test-secret': true }))
    expect(JSON.stringify(refused)).not.toContain('xoxb-test-secret')
  })
})
