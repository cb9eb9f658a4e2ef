import { describe, expect, it } from 'vitest'
import { hitBy, rootCauseOf } from '../../../electron/monitor/root-cause.ts'
import type { WebhookIntegration } from '../../../shared/integration.ts'
import { botOf, incidentOf, NINE } from '../../builders.ts'

const radar = botOf({ id: 'radar', credentialId: 'one', channel: 'C1' })
const twin = botOf({ id: 'twin', credentialId: 'one', channel: 'C2' })
const neighbour = botOf({ id: 'neighbour', credentialId: 'two', channel: 'C1' })
const govTwin = botOf({ id: 'gov', credentialId: 'two', channel: 'C1', apiUrl: 'https://slack-gov.com/api/' })
const hook: WebhookIntegration = {
  kind: 'webhook',
  id: 'hook',
  name: 'Deploy hook',
  credentialId: 'three',
  secretMask: '…',
  everySeconds: 300,
  paused: false,
  createdAt: NINE,
  host: 'hooks.slack.com',
}
const all = [radar, twin, neighbour, govTwin, hook]
const idsHit = (incident: Parameters<typeof rootCauseOf>[0], found = radar) =>
  hitBy(rootCauseOf(incident, found), found, all).map(({ id }) => id)

describe('the root cause', () => {
  it('of a refused token is the token: it hits everybody who uses it', () => {
    expect(idsHit(incidentOf({ check: 'auth' }))).toEqual(['radar', 'twin'])
  })

  it('of an archived channel is the channel: it hits everybody there, with whatever token, at the same Slack', () => {
    const archived = incidentOf({ check: 'channel', reason: 'channel-archived', code: 'is_archived' })
    expect(idsHit(archived)).toEqual(['radar', 'neighbour'])
  })

  it('of a channel that one bot cannot see is its own: another bot may well see it', () => {
    expect(idsHit(incidentOf({ check: 'channel', reason: 'channel-not-found' }))).toEqual(['radar'])
  })

  it('of a webhook is its address', () => {
    const cause = rootCauseOf(incidentOf({ check: 'webhook', reason: 'hook-removed' }), hook)
    expect(hitBy(cause, hook, [...all, { ...hook, id: 'copy' }]).map(({ id }) => id)).toEqual([
      'hook',
      'copy',
    ])
  })

  it('does not hit who is paused', () => {
    const paused = [radar, { ...twin, paused: true }]
    expect(hitBy(rootCauseOf(incidentOf(), radar), radar, paused)).toEqual([radar])
  })

  it('differs when the reason does: a token may first expire and then be revoked', () => {
    const keys = [incidentOf(), incidentOf({ reason: 'token-expired' })].map(
      (each) => rootCauseOf(each, radar).key,
    )
    expect(new Set(keys).size).toBe(2)
  })
})
