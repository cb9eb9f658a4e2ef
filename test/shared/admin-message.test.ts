import { describe, expect, test } from 'vitest'
import { type AdminFacts, adminMessage } from '../../shared/admin-message.ts'
import { common as german } from '../../shared/language/de/common.ts'
import { common as english } from '../../shared/language/en/common.ts'
import { failureReasons } from '../../shared/outcome.ts'

const FACTS: AdminFacts = {
  workspace: 'Acme',
  appId: 'A024BE7LD',
  reason: 'access-revoked',
  code: 'token_revoked',
  lastGood: '23 November 2026 at 08:55 UTC',
  firstBad: '23 November 2026 at 09:00 UTC',
  hit: [{ name: 'Reviews', channel: '#app-reviews, C0123456789' }],
}

function messageOf(changes: Partial<AdminFacts>): string {
  return adminMessage({ ...FACTS, ...changes }, english)
}

describe('the message for the admin', () => {
  test('says where, what, since when, and what is asked of them', () => {
    expect(adminMessage(FACTS, english)).toBe(`Hello, one of our Slack integrations has stopped working.

Workspace: Acme
App: A024BE7LD
Channel: #app-reviews, C0123456789
Slack answers: token_revoked (Access revoked in Slack)
Since: between 23 November 2026 at 08:55 UTC (last good answer) and 23 November 2026 at 09:00 UTC (first bad answer)
Integration: Reviews

What would help: Please check whether the app was removed from the workspace, or its access revoked, on purpose. If not, please allow it again, so that we can install it and use a new token.`)
  })

  test('leaves out what is not known', () => {
    const text = messageOf({
      workspace: null,
      appId: null,
      lastGood: null,
      hit: [{ name: 'Hook', channel: null }],
    })
    expect(text).not.toMatch(/Workspace|App:|Channel|null/)
    expect(text).toContain('Since: 23 November 2026 at 09:00 UTC at the latest (never seen working)')
  })

  test('says one moment once', () => {
    const at = '23 November 2026 at 09:00 UTC'
    expect(messageOf({ lastGood: at, firstBad: at })).toContain(`Since: ${at}\n`)
  })

  test('names everybody whom it hits, each with its channel', () => {
    const hit = [
      { name: 'Reviews', channel: '#app-reviews' },
      { name: 'Deploys to #deploys', channel: '#deploys' },
      { name: 'Hook', channel: null },
    ]
    const text = messageOf({ hit })
    expect(text).toContain('3 of our Slack integrations have stopped working')
    expect(text).toContain('Integrations (3):\n- Reviews (#app-reviews)\n- Deploys to #deploys\n- Hook')
    expect(text).not.toContain('Channel:')
  })

  test('names a channel that they share once', () => {
    const hit = ['Reviews', 'Deploys'].map((name) => ({ name, channel: '#ops' }))
    expect(messageOf({ hit })).toContain('Channel: #ops\n')
    expect(messageOf({ hit })).toContain('- Reviews\n- Deploys\n')
  })

  test('stays readable and small enough for the clipboard when there are a thousand', () => {
    const hit = Array.from({ length: 1000 }, (_, index) => ({ name: `Bot ${index}`, channel: `#c${index}` }))
    expect(messageOf({ hit })).toContain('- Bot 49 (#c49)\n- and 950 more\n')
  })

  test.each(failureReasons)('asks for something when the reason is %s', (reason) => {
    expect(messageOf({ reason })).toMatch(/\n\nWhat would help: Please .+[.?]$/)
  })

  test('says the same in German, with its order and its plurals', () => {
    const lastGood = '23. November 2026 um 08:55 UTC'
    const firstBad = '23. November 2026 um 09:00 UTC'
    const hit = ['Reviews', 'Deploys'].map((name) => ({ name, channel: '#ops' }))
    expect(
      adminMessage({ ...FACTS, lastGood, firstBad, hit, reason: 'wrong-token-kind' }, german),
    ).toBe(`Hallo, 2 unserer Slack-Integrationen funktionieren nicht mehr.

Workspace: Acme
App: A024BE7LD
Channel: #ops
Slack antwortet: token_revoked (Falsche Art von Token)
Seit: zwischen dem ${lastGood} (letzte gute Antwort) und dem ${firstBad} (erste schlechte Antwort)
Integrationen (2):
- Reviews
- Deploys

Was helfen würde: Bitte geben Sie uns das „Bot User OAuth Token“ der App (es beginnt mit xoxb-).`)
  })
})
