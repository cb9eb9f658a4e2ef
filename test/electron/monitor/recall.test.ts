import { describe, expect, it } from 'vitest'
import { forgetTold, NOTHING_TOLD, recall, type Told } from '../../../electron/monitor/recall.ts'
import { resultSchema } from '../../../shared/evidence.ts'
import { DAY, HOUR } from '../../../shared/time.ts'
import { failed, healthOf, NINE, resultOf } from '../../builders.ts'

const told = (changes: Partial<Told>): Told => ({ ...NOTHING_TOLD, ...changes })
const ALL = ['channels:read', 'chat:write']

describe('recall', () => {
  it('notes a renaming in few enough words to be stored, however long the names are', () => {
    const before = healthOf({ channelName: 'a'.repeat(200) })
    const { result } = recall(before, resultOf(), told({ channelName: 'b'.repeat(200) }))
    expect(resultSchema.safeParse(result).success).toBe(true)
  })

  it('notes a renamed channel with both names, once', () => {
    const first = recall(
      healthOf({ channelName: 'reviews' }),
      resultOf(),
      told({ channelName: 'app-reviews' }),
    )
    const second = recall(first.health, resultOf(), told({ channelName: 'app-reviews' }))
    expect([first.result.note, second.result.note]).toEqual([
      'The channel was renamed from #reviews to #app-reviews.',
      null,
    ])
  })

  it('takes the first name for no news, and a silent round for no change', () => {
    const first = recall(healthOf(), resultOf(), told({ channelName: 'reviews', workspace: 'Acme' }))
    const silent = recall(first.health, resultOf(), NOTHING_TOLD)
    expect([first.result.note, silent.result.note]).toEqual([null, null])
    expect(silent.health).toMatchObject({ channelName: 'reviews', workspace: 'Acme' })
  })

  it('warns of scopes that were granted before and are no more', () => {
    const { result, health } = recall(healthOf({ scopes: ALL }), resultOf(), told({ scopes: ['chat:write'] }))
    expect(result.outcome).toEqual({ status: 'warning', reason: 'scopes-lost', code: 'channels:read' })
    expect(result.evidence.notes).toEqual(['No longer granted: channels:read.'])
    expect(health.lostScopes).toEqual({ scopes: ['channels:read'], since: NINE })
  })

  it('goes on warning for a day, or until they are granted again', () => {
    const lost = recall(healthOf({ scopes: ALL }), resultOf(), told({ scopes: ['chat:write'] })).health
    const statusAt = (at: number, scopes: string[]) =>
      recall(lost, resultOf({ at }), told({ scopes })).result.outcome.status
    expect([
      statusAt(NINE + HOUR, ['chat:write']),
      statusAt(NINE + DAY, ['chat:write']),
      statusAt(NINE + HOUR, ALL),
    ]).toEqual(['warning', 'ok', 'ok'])
  })

  it('leaves a failure as it is and tells the loss in its evidence', () => {
    const outcome = failed('channel-archived')
    const { result } = recall(healthOf({ scopes: ALL }), resultOf({ outcome }), told({ scopes: [] }))
    expect(result).toMatchObject({
      outcome,
      evidence: { notes: ['No longer granted: channels:read, chat:write.'] },
    })
  })

  it('knows nothing of a token or a channel that was exchanged', () => {
    const other = forgetTold(healthOf({ channelName: 'reviews', scopes: ALL, workspace: 'Acme' }))
    const { result } = recall(other, resultOf(), told({ channelName: 'alerts', scopes: [] }))
    expect({ note: result.note, status: result.outcome.status }).toEqual({ note: null, status: 'ok' })
  })
})
