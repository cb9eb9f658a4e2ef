import { describe, expect, it } from 'vitest'
import {
  type Alert,
  type AlertContext,
  collapse,
  mayShow,
  planAlert,
} from '../../../electron/monitor/alerting.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { incidentOf, NINE } from '../../builders.ts'

const context = (changes: Partial<AlertContext> = {}): AlertContext => ({
  cause: { kind: 'token', key: 'access-revoked token one' },
  names: ['Reviews'],
  workspace: 'Acme',
  peers: [],
  unended: true,
  notifications: true,
  ...changes,
})
const open = incidentOf()
const told = incidentOf({ toldAt: NINE })
const resolved = incidentOf({ toldAt: NINE, resolvedAt: NINE + MINUTE })
const peer = incidentOf({ id: 'b-1', integrationId: 'b', toldAt: NINE })
const names = ['Reviews', 'Alerts', 'Deploys', 'Billing', 'On-call']

function shown(incident: Parameters<typeof planAlert>[0], changes: Partial<AlertContext> = {}): Alert {
  const plan = planAlert(incident, context(changes))
  if (plan.kind !== 'show') throw new Error(`expected an alert, got ${plan.kind}`)
  return plan.alert
}

describe('planAlert', () => {
  it('tells a failure with its cause and the first step of its cure', () => {
    const alert = shown(open)
    expect(alert).toMatchObject({
      kind: 'failure',
      title: 'Reviews: Access revoked in Slack',
      incidentId: open.id,
    })
    expect(alert.body.split('\n').length).toBe(2)
  })

  it('tells one cause behind many integrations with their number, what they share and some names', () => {
    const alert = shown(open, { names })
    expect(alert.title).toBe('5 integrations in Acme: Access revoked in Slack')
    expect(alert.body).toMatch(/^They share one token: Reviews, Alerts, Deploys, 2 more\./)
  })

  it.each([
    { name: 'a failure that was told', incident: told, changes: {}, plan: 'nothing' },
    {
      name: 'a failure of a cause that was told',
      incident: open,
      changes: { peers: [peer] },
      plan: 'joined',
    },
    {
      name: 'a failure beside an untold one of its cause',
      incident: open,
      changes: { peers: [{ ...peer, toldAt: null }] },
      plan: 'show',
    },
    { name: 'a recovery of a told failure', incident: resolved, changes: {}, plan: 'show' },
    {
      name: 'a recovery while others of its cause still fail',
      incident: resolved,
      changes: { peers: [peer] },
      plan: 'joined',
    },
    {
      name: 'a recovery of what was never told',
      incident: { ...resolved, toldAt: null },
      changes: {},
      plan: 'nothing',
    },
    {
      name: 'a recovery that was told',
      incident: { ...resolved, recoveryToldAt: NINE },
      changes: {},
      plan: 'nothing',
    },
    {
      name: 'anything while notifications are off',
      incident: open,
      changes: { notifications: false },
      plan: 'nothing',
    },
  ])('$name: $plan', ({ incident, changes, plan }) => {
    expect(planAlert(incident, context(changes)).kind).toBe(plan)
  })
})

describe('the pace', () => {
  it('allows three notifications in any minute', () => {
    const at = [NINE, NINE + SECOND, NINE + 2 * SECOND]
    expect([
      mayShow(at.slice(1), NINE + 3 * SECOND),
      mayShow(at, NINE + 3 * SECOND),
      mayShow(at, NINE + MINUTE),
    ]).toEqual([true, false, true])
  })

  it('makes one of several that waited, and leaves a single one as it is', () => {
    const alerts = names.map((name) => ({ ...shown(open), title: `${name}: Channel archived` }))
    expect(collapse(alerts)).toMatchObject({
      title: '5 more failures in Slack',
      body: 'Reviews: Channel archived\nAlerts: Channel archived\nDeploys: Channel archived\n2 more',
    })
    expect(collapse(alerts.slice(0, 1))).toEqual(alerts[0])
    expect(collapse([])).toBeNull()
  })
})
