import { describe, expect, it } from 'vitest'
import { deepLink } from '../../../electron/monitor/deep-link.ts'
import type { Health } from '../../../electron/monitor/health.ts'
import { main } from '../../../shared/language/en/main.ts'
import type { Reason } from '../../../shared/outcome.ts'
import { botOf, healthOf } from '../../builders.ts'

const known = { workspaceUrl: 'https://acme.slack.com/', appId: 'A0REVIEWS' }
const url = (reason: Reason, health: Partial<Health> = known) =>
  deepLink(reason, { integration: botOf(), health: healthOf(health) }, main)?.url ?? null

describe('the way into Slack', () => {
  it.each([
    ['channel-archived', 'https://acme.slack.com/archives/C0123456789'],
    ['not-in-channel', 'https://acme.slack.com/archives/C0123456789'],
    ['access-revoked', 'https://api.slack.com/apps/A0REVIEWS'],
    ['not-authorised', 'https://acme.slack.com/apps/manage'],
    ['timeout', null],
  ] as const)('for %s is %s', (reason, expected) => {
    expect(url(reason)).toBe(expected)
  })

  it('is not known before Slack has told of workspace and app', () => {
    expect([url('channel-archived', {}), url('access-revoked', {})]).toEqual([null, null])
  })

  it.each([
    'http://acme.slack.com/',
    'https://acme.slack.com.evil.example/',
    'https://evil.example/#.slack.com/',
    'https://acme.slack.com/../x',
    'javascript:alert(1)//.slack.com/',
  ])('is never an address that is none of Slack’s: %s', (workspaceUrl) => {
    expect(url('channel-archived', { workspaceUrl, appId: null })).toBeNull()
  })

  it('is never built from something that is no app id', () => {
    expect(url('access-revoked', { workspaceUrl: null, appId: '../../evil' })).toBeNull()
  })
})
