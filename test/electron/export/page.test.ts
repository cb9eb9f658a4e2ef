// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { IncidentFacts } from '../../../electron/export/incident-facts.ts'
import { incidentPage } from '../../../electron/export/incident-page.ts'
import { createKnownSecrets } from '../../../electron/monitor/known-secrets.ts'
import type { Exchange, Result } from '../../../shared/evidence.ts'
import { main as german } from '../../../shared/language/de/main.ts'
import { main as english } from '../../../shared/language/en/main.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { failed, incidentOf, NINE, resultOf } from '../../builders.ts'
import { exchangeOf, viewOf } from '../../renderer/window-builders.ts'
import { givesAway, HOOK, PLANTED, TOKEN } from './secrets.ts'

const knownSecrets = createKnownSecrets()
knownSecrets.add(TOKEN)
knownSecrets.add(HOOK)
const { mask } = knownSecrets

function failedResult(exchange: Partial<Exchange> = {}, changes: Partial<Result> = {}): Result {
  return resultOf({
    outcome: failed(),
    evidence: { exchanges: [exchangeOf(exchange)], notes: [] },
    ...changes,
  })
}

function factsOf(changes: Partial<IncidentFacts> = {}): IncidentFacts {
  return {
    incident: incidentOf({ lastGoodAt: NINE - 5 * MINUTE, lastBadAt: NINE + HOUR, failures: 14 }),
    integration: viewOf({ appId: 'A0REVIEWS' }),
    affected: [],
    causes: [],
    link: null,
    first: failedResult(),
    last: null,
    receipts: [],
    version: '1.2.3',
    savedAt: NINE + 2 * HOUR,
    demo: false,
    ...changes,
  }
}

/** What a reader sees. */
function textOf(page: string): string {
  const document = new DOMParser().parseFromString(page, 'text/html')
  return (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ')
}

function pageOf(changes: Partial<IncidentFacts> = {}): Document {
  return new DOMParser().parseFromString(incidentPage(factsOf(changes), mask, english), 'text/html')
}

describe('the page of an incident', () => {
  test('says what broke, since when, for how long, and who mends it', () => {
    const words = textOf(incidentPage(factsOf(), mask, english))
    for (const part of [
      'Reviews to #app-reviews',
      'Access revoked in Slack token_revoked',
      'Still failing when this page was saved',
      'WorkspaceAcme',
      'Channel#app-reviews, C0123456789',
      'AppA0REVIEWS',
      'Failing for2 h',
      'Failed checks14',
      'Slack no longer accepts this credential',
      'By whoever looks after this integration, in Slack',
      'Please check whether the app was removed from the workspace',
      'Request idf1e2d3c4b5a6978812345678',
      'Saved by Redbar 1.2.3',
    ]) {
      expect(words).toContain(part)
    }
  })

  test('speaks the language of whoever saves it, throughout', () => {
    const html = incidentPage(
      factsOf({
        incident: incidentOf({ lastGoodAt: NINE - 3 * DAY, lastBadAt: NINE + HOUR, failures: 1400 }),
        integration: viewOf({ messagesPerDay: 40 }),
      }),
      mask,
      german,
    )
    expect(html).toContain('<html lang="de">')
    for (const part of [
      'Zugriff in Slack widerrufen token_revoked',
      'mindestens 2 h, höchstens 3 Tage',
      'Etwa 3 bis 150 Nachrichten',
      '1.400',
      'Slack akzeptiert diese Zugangsdaten nicht mehr: Jemand',
      'Bitte prüfen Sie, ob die App absichtlich aus dem Workspace entfernt',
    ]) {
      expect(textOf(html)).toContain(part)
    }
  })

  test('says its moments with their zone, and for programs in UTC', () => {
    const [lastGood, firstBad] = pageOf().querySelectorAll('dd time')
    expect(lastGood?.getAttribute('datetime')).toBe('2026-11-23T08:55:00.000Z')
    expect(firstBad?.getAttribute('datetime')).toBe('2026-11-23T09:00:00.000Z')
    expect(firstBad?.textContent).toMatch(/2026 at \d\d:\d\d:\d\d (GMT|UTC)/)
  })

  test('says who else fails for the same cause, and what became of the notifications', () => {
    const words = textOf(
      incidentPage(
        factsOf({
          affected: [viewOf({ name: 'Alerts', target: '#alerts' })],
          receipts: [
            { incidentId: 'i', at: NINE, about: 'failure', fate: { kind: 'shown' } },
            { incidentId: 'i', at: NINE + HOUR, about: 'reminder', fate: { kind: 'joined' } },
          ],
        }),
        mask,
        english,
      ),
    )
    expect(words).toContain('Alerts (#alerts)')
    expect(words).toMatch(/: told.*: reminder told with the others/)
  })

  test('of what is over is not in red, and says since when it works', () => {
    const page = pageOf({ incident: incidentOf({ resolvedAt: NINE + HOUR }) })
    expect(page.querySelector('header')?.className).toBe('over')
    expect(page.querySelector('.standing')?.textContent).toContain('Works again since')
  })

  test('says so where evidence is no longer kept, and where the integration is gone', () => {
    const words = textOf(incidentPage(factsOf({ first: null, integration: null }), mask, english))
    expect(words).toContain('is no longer kept')
    expect(words).toContain('An integration that was removed')
  })

  test.each([
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '</title></style><script>alert(1)</script>',
    '&lt;script&gt;',
  ])('takes whatever people write for text: %s', (hostile) => {
    const page = pageOf({
      incident: incidentOf({ code: hostile }),
      integration: viewOf({
        name: hostile,
        target: hostile,
        workspace: hostile,
        channel: hostile,
        appId: hostile,
      }),
      affected: [viewOf({ name: hostile, target: hostile })],
      causes: [hostile],
      link: { label: hostile, url: `javascript:${hostile}` },
      first: failedResult(
        {
          code: hostile,
          host: hostile,
          method: hostile,
          requestId: hostile,
          networkError: hostile,
          reply: hostile,
        },
        { note: hostile },
      ),
      receipts: [{ incidentId: 'i', at: NINE, about: 'failure', fate: { kind: 'failed', why: hostile } }],
    })
    expect(page.querySelectorAll('script, img, iframe, link, [onerror], [onmouseover]')).toHaveLength(0)
    expect(
      [...page.querySelectorAll('a')].map(({ href }) => href).filter((each) => /^javascript/.test(each)),
    ).toEqual([])
    expect(page.querySelector('header bdi')?.textContent).toBe(hostile)
    expect(page.title).toContain(hostile)
  })

  test('loads nothing and runs nothing', () => {
    const page = pageOf()
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
    expect(policy).toContain("default-src 'none'")
    expect(page.querySelectorAll('[src], link, script, form, iframe')).toHaveLength(0)
    expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
  })

  test.each(PLANTED)('has no secret, wherever it was planted: %s', (_name, secret) => {
    const page = incidentPage(
      factsOf({
        incident: incidentOf({ code: secret }),
        integration: viewOf({
          name: secret,
          target: secret,
          workspace: secret,
          channel: secret,
          appId: secret,
        }),
        affected: [viewOf({ name: secret, target: secret })],
        causes: [secret],
        link: { label: secret, url: `https://slack.com/${secret}` },
        first: failedResult(
          {
            code: secret,
            requestId: secret,
            networkError: secret,
            headers: { 'x-slack-failure': secret, via: secret },
            reply: JSON.stringify({ ok: false, error: secret, needed: secret, team: secret, extra: secret }),
          },
          { note: secret },
        ),
        last: failedResult({ reply: secret }),
        receipts: [{ incidentId: 'i', at: NINE, about: 'failure', fate: { kind: 'failed', why: secret } }],
      }),
      mask,
      english,
    )
    expect(givesAway(page)).toBe(false)
    expect(mask(page)).toBe(page)
  })

  test('does not show the ends of secrets, people, or what a proxy says of itself', () => {
    const reply = {
      ok: false,
      error: 'token_revoked',
      user: 'jane',
      user_id: 'U0JANE0001',
      needed: 'ask jane@acme.example',
      channel: {
        id: 'C0123456789',
        name: 'app-reviews',
        is_archived: true,
        creator: 'U0JANE0001',
        topic: { value: 'Hush' },
      },
    }
    const page = incidentPage(
      factsOf({
        causes: [`The token ${mask(TOKEN)} was revoked by U0JANE0001.`],
        integration: viewOf({ name: `Feed ${mask(TOKEN)}`, target: '#mpdm-jane--joe-1' }),
        first: failedResult({
          reply: JSON.stringify(reply),
          headers: { via: '1.1 proxy.acme.example', date: 'today' },
        }),
      }),
      mask,
      english,
    )
    for (const hidden of ['uvwx', 'jane', 'JANE', 'proxy.acme', 'Hush']) expect(page).not.toContain(hidden)
    for (const kept of [
      'token_revoked',
      'is_archived',
      'C0123456789',
      'today',
      '4 fields that say nothing about this',
    ]) {
      expect(page).toContain(kept)
    }
  })

  test.each([
    ['<html><body>Sign in to the proxy</body></html>', 'a web page of 46 characters'],
    [`${'long '.repeat(100)}`, 'a text of 500 characters'],
  ])('leaves out replies that are not from Slack', (reply, words) => {
    const page = textOf(incidentPage(factsOf({ first: failedResult({ reply }) }), mask, english))
    expect(page).toContain(`Left out of the reply: ${words}.`)
    expect(page).not.toContain('Sign in')
  })

  test('shows the short answers of webhooks', () => {
    const page = incidentPage(factsOf({ first: failedResult({ reply: 'no_service' }) }), mask, english)
    expect(page).toContain('<pre>no_service</pre>')
  })
})
