import { describe, expect, it } from 'vitest'
import { hitBy, type Known, mayBeHit, rootCauseOf } from '../../../electron/monitor/root-cause.ts'
import type { Integration, WebhookIntegration } from '../../../shared/integration.ts'
import { OK } from '../../../shared/outcome.ts'
import { MINUTE } from '../../../shared/time.ts'
import { botOf, failed, healthOf, incidentOf, NINE, UNSEEN } from '../../builders.ts'

const ACME = { workspace: 'Acme', workspaceUrl: 'https://acme.slack.com/', appId: null }
const known = (integration: Integration, told: Partial<Known['health']> = {}): Known => ({
  integration,
  health: healthOf({ integrationId: integration.id, ...told }),
})

const radar = known(botOf({ id: 'radar', credentialId: 'one', channel: 'C1' }), ACME)
const twin = known(botOf({ id: 'twin', credentialId: 'one', channel: 'C2' }), ACME)
const neighbour = known(botOf({ id: 'neighbour', credentialId: 'two', channel: 'C1' }), ACME)
const gov = known(
  botOf({ id: 'gov', credentialId: 'four', channel: 'C1', apiUrl: 'https://slack-gov.com/api/' }),
)
const webhook: WebhookIntegration = {
  kind: 'webhook',
  id: 'hook',
  name: 'Deploy hook',
  credentialId: 'three',
  secretMask: '…',
  everySeconds: 300,
  paused: false,
  createdAt: NINE,
  priority: 'normal',
  messagesPerDay: null,
  snoozedUntil: null,
  host: 'hooks.slack.com',
}
const hook = known(webhook)
const all = [radar, twin, neighbour, gov, hook]
const idsHit = (incident: Parameters<typeof rootCauseOf>[0], found = radar, among = all) =>
  hitBy(rootCauseOf(incident, found), found, among).map(({ integration }) => integration.id)

describe('the root cause', () => {
  it('of a refused token is the token: it hits everybody who uses it', () => {
    expect(idsHit(incidentOf({ check: 'auth' }))).toEqual(['radar', 'twin'])
  })

  it('of an app that was removed is the app: all its tokens in that workspace are gone with it', () => {
    const among = [radar, neighbour, gov].map(({ integration, health }) =>
      known(integration, { ...health, appId: 'A1' }),
    )
    const [first] = among
    expect(idsHit(incidentOf({ check: 'auth' }), first, among)).toEqual(['radar', 'neighbour'])
    expect(idsHit(incidentOf({ check: 'auth', reason: 'token-expired' }), first, among)).toEqual(['radar'])
  })

  it('of what concerns the workspace is the workspace, where that is known', () => {
    const moving = incidentOf({ check: 'auth', reason: 'workspace-moving', code: 'org_login_required' })
    expect(idsHit(moving)).toEqual(['radar', 'twin', 'neighbour'])
    expect(idsHit(moving, gov)).toEqual(['gov'])
  })

  it('of an archived channel is the channel: it hits everybody there, with whatever token, at the same Slack', () => {
    const archived = incidentOf({ check: 'channel', reason: 'channel-archived', code: 'is_archived' })
    expect(idsHit(archived)).toEqual(['radar', 'neighbour'])
  })

  it('of a channel that one bot cannot see is its own: another bot may well see it', () => {
    expect(idsHit(incidentOf({ check: 'channel', reason: 'channel-not-found' }))).toEqual(['radar'])
  })

  it('of a webhook is its address', () => {
    const copy = known({ ...webhook, id: 'copy' })
    const removed = incidentOf({ check: 'webhook', reason: 'hook-removed' })
    expect(idsHit(removed, hook, [...all, copy])).toEqual(['hook', 'copy'])
  })

  it('does not hit who is paused', () => {
    const paused = known({ ...twin.integration, paused: true })
    expect(idsHit(incidentOf(), radar, [radar, paused])).toEqual(['radar'])
  })

  it('differs when the reason does, and when it comes and goes instead of only failing', () => {
    const incidents = [
      incidentOf(),
      incidentOf({ reason: 'token-expired' }),
      incidentOf({ flappingSince: NINE }),
    ]
    expect(new Set(incidents.map((each) => rootCauseOf(each, radar).key)).size).toBe(3)
  })
})

describe('who may be hit', () => {
  const later = { lastResultAt: NINE + MINUTE }
  it.each([
    { who: 'itself', health: { integrationId: 'a', lastOutcome: OK, ...later }, hit: true },
    { who: 'who was not asked since', health: { lastOutcome: OK, lastResultAt: NINE - 1 }, hit: true },
    { who: 'who answered otherwise since', health: { lastOutcome: OK, ...later }, hit: false },
    { who: 'who could not be seen', health: { lastOutcome: UNSEEN, ...later }, hit: true },
    { who: 'who fails for the same reason', health: { lastOutcome: failed(), ...later }, hit: true },
    { who: 'who fails for another', health: { lastOutcome: failed('token-expired'), ...later }, hit: false },
  ])('$who: $hit', ({ health, hit }) => {
    expect(mayBeHit(incidentOf(), known(botOf({ id: 'b' }), { integrationId: 'b', ...health }))).toBe(hit)
  })
})
