import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Health, openIncident } from '../../../electron/monitor/health.ts'
import { healthSchema } from '../../../electron/storage/health-schema.ts'
import { type Incident, isAcknowledged } from '../../../shared/incident.ts'
import type { FailedOutcome, Outcome } from '../../../shared/outcome.ts'
import { HOUR, MINUTE } from '../../../shared/time.ts'
import { live, type Moment, type Step, stories } from './health-story.ts'

/** Lives through many stories, the clock running only forwards or also being set back. */
function always(check: (moments: Moment[], steps: Step[]) => void, { jumping = true } = {}): void {
  fc.assert(
    fc.property(stories({ jumping }), (steps) => {
      check(live(steps), steps)
    }),
    { numRuns: 300 },
  )
}

/** Each moment with what came before it. */
function each(moments: Moment[], check: (moment: Moment, past: Moment[]) => void): void {
  for (const [index, moment] of moments.entries()) check(moment, moments.slice(0, index))
}

function outcomeOf({ step }: Moment): Outcome | null {
  return step.kind === 'result' ? step.outcome : null
}

function failureIn(moment: Moment): FailedOutcome | null {
  const outcome = outcomeOf(moment)
  return outcome?.status === 'failed' ? outcome : null
}

const isFailed = (moment: Moment) => failureIn(moment) !== null
const isPermanent = (moment: Moment) => failureIn(moment)?.permanence === 'permanent'
const isGood = (moment: Moment) => ['ok', 'warning'].includes(outcomeOf(moment)?.status ?? '')
const isDecisive = (moment: Moment) => isFailed(moment) || isGood(moment)
const isBreak = ({ step }: Moment) => step.kind === 'pause' || step.kind === 'remove'
const isFlapping = ({ state }: Health) => state.kind === 'flapping'

function since(moments: Moment[], isEnd: (moment: Moment) => boolean): Moment[] {
  return moments.slice(moments.findLastIndex(isEnd) + 1)
}

/** The results in a row that say what the newest says, since the last pause or removal. */
function row(moments: Moment[]): Moment[] {
  const newest = moments.findLast(isDecisive)
  const same = newest && isFailed(newest) ? isFailed : isGood
  return since(moments, (moment) => isBreak(moment) || (isDecisive(moment) && !same(moment))).filter(
    isDecisive,
  )
}

/** Whether a result says otherwise than the last one that a pause or a removal did not make forget. */
function isFlip(moment: Moment, past: Moment[]): boolean {
  const { state } = moment.before
  const last = past.filter(isDecisive).at(-1)
  if (!isDecisive(moment) || !last) return false
  const brokenSince = since(past, isDecisive).some(isBreak)
  if (!brokenSince) return isFailed(moment) !== isFailed(last)
  // What is left after a pause: an open failure, or else that it once worked.
  if (state.kind === 'flapping') return false
  if (state.kind === 'failing') return isGood(moment)
  return isFailed(moment) && past.some(isGood)
}

/** The flips within the last hour since the last pause, removal or end of flapping, the moment's own among them. */
function flipsWithin(moments: Moment[], at: number): Moment[] {
  const counted = since(
    moments,
    (moment) => isBreak(moment) || (isFlapping(moment.before) && !isFlapping(moment.health)),
  )
  const skipped = moments.length - counted.length
  return counted.filter(
    (moment, index) => at - moment.at < HOUR && isFlip(moment, moments.slice(0, skipped + index)),
  )
}

/** Whether a failure and those before it in a row are the last two permanent ones, or the last three of any kind. */
function isEnough(moment: Moment, past: Moment[]): boolean {
  if (!isFailed(moment)) return false
  const failures = row([...past, moment])
  const lastTwo = failures.slice(-2)
  return failures.length >= 3 || (lastTwo.length === 2 && lastTwo.every(isPermanent))
}

const begins = ({ before, health }: Moment) => !openIncident(before) && openIncident(health) !== null

describe('health, whatever happens', () => {
  it('1: an inconclusive result changes nothing but what the newest outcome is', () => {
    always((moments) =>
      each(moments, (moment) => {
        const { before, health, at, transition, confirm } = moment
        const lastOutcome = outcomeOf(moment)
        if (lastOutcome?.status !== 'inconclusive') return
        expect(health).toEqual({ ...before, lastOutcome, lastResultAt: at })
        expect({ kind: transition.kind, confirm }).toEqual({ kind: 'none', confirm: false })
      }),
    )
  })

  it('2: opens exactly with the second permanent failure in a row, or the third of any kind', () => {
    always((moments) =>
      each(moments, (moment, past) => {
        const expected = isEnough(moment, past) && !openIncident(moment.before)
        expect(moment.transition.kind === 'opened').toBe(expected)
      }),
    )
  })

  it('2: asks for a confirmation exactly after a permanent failure that is not yet enough', () => {
    always((moments) =>
      each(moments, (moment, past) => {
        const alone = isPermanent(moment) && !isEnough(moment, past)
        const expected = alone && !openIncident(moment.before) && !openIncident(moment.health)
        expect(moment.confirm).toBe(expected)
      }),
    )
  })

  it('3: flapping begins exactly with the seventh flip within an hour', () => {
    always(
      (moments) =>
        each(moments, (moment, past) => {
          const flips = flipsWithin([...past, moment], moment.at)
          const expected = flips.length > 6 && !isFlapping(moment.before) && isDecisive(moment)
          expect(moment.transition.kind === 'flapping').toBe(expected)
        }),
      { jumping: false },
    )
  })

  it('3: needs seven flips to begin flapping also when the clock is set back', () => {
    always((moments) =>
      each(moments, (moment, past) => {
        if (moment.transition.kind !== 'flapping') return
        expect(flipsWithin([...past, moment], Number.NEGATIVE_INFINITY).length).toBeGreaterThan(6)
      }),
    )
  })

  it('4: resolves exactly with the second good result in a row, or when good for 30 min after flapping', () => {
    always((moments) =>
      each(moments, (moment, past) => {
        const expected = isFlapping(moment.before)
          ? isGood(moment) && steadyFor(moment, past) >= 30 * MINUTE
          : isGood(moment) && openIncident(moment.before) !== null && goodsSinceOpen(moment, past) === 2
        expect(moment.transition.kind === 'resolved').toBe(expected)
      }),
    )
  })

  it('5: becomes steady exactly when it only failed for 30 min after flapping', () => {
    always((moments) =>
      each(moments, (moment, past) => {
        const expected =
          isFlapping(moment.before) && isFailed(moment) && steadyFor(moment, past) >= 30 * MINUTE
        expect(moment.transition.kind === 'steady').toBe(expected)
      }),
    )
  })

  it('6: has one open incident at most, whose story goes from its beginning to its end', () => {
    always((moments) => {
      let open: string | null = null
      each(moments, ({ step, health, transition, changed }) => {
        const { kind } = transition
        if (kind !== 'none') {
          if (kind === 'opened') expect(open).toBeNull()
          else if (kind !== 'flapping') expect(transition.incident.id).toBe(open)
          else expect([null, transition.incident.id]).toContain(open)
          open = kind === 'resolved' ? null : transition.incident.id
          expect(transition.incident.resolvedAt === null).toBe(kind !== 'resolved')
        }
        if (step.kind === 'remove') {
          expect(changed?.id ?? null).toBe(open)
          open = null
        }
        expect(openIncident(health)?.id ?? null).toBe(open)
        expect(openIncident(health)?.resolvedAt ?? null).toBeNull()
      })
    })
  })

  it('6: says nothing while it flaps, and hurries no probe', () => {
    always((moments) =>
      each(moments, ({ before, health, transition, confirm }) => {
        if (isFlapping(before) && isFlapping(health)) expect(transition.kind).toBe('none')
        if (isFlapping(before)) expect(['none', 'steady', 'resolved']).toContain(transition.kind)
        if (isFlapping(before) || isFlapping(health)) expect(confirm).toBe(false)
        if (confirm) expect(health.state.kind).toBe('suspect')
      }),
    )
  })

  it('7: never changes the id and the bounds of an incident', () => {
    const fixed = ({ id, integrationId, lastGoodAt, firstBadAt, openedAt }: Incident) => ({
      id,
      integrationId,
      lastGoodAt,
      firstBadAt,
      openedAt,
    })
    always((moments) =>
      each(moments, ({ before, changed }) => {
        const open = openIncident(before)
        if (open && changed) expect(fixed(changed)).toEqual(fixed(open))
      }),
    )
  })

  it('8: names the results that bound an incident, wherever the clock jumps', () => {
    always((moments) =>
      each(moments, (moment, past) => {
        const incident = openIncident(moment.health)
        if (!incident) return
        const soFar = [...past, moment]
        const opening = soFar.findLastIndex(begins)
        const before = soFar.slice(0, opening)
        const opener = soFar[opening]
        // The row of failures that it began with: the opener's own, or the one that the opener ended.
        const first = opener && isFailed(opener) ? row([...before, opener]) : row(before)
        const later = soFar.slice(opening + 1).filter(isFailed)
        const lastGood = soFar
          .slice(
            0,
            soFar.findIndex(({ at, step }) => step === first[0]?.step && at === first[0]?.at),
          )
          .findLast(isGood)
        expect(incident).toMatchObject({
          lastGoodAt: lastGood?.at ?? null,
          firstBadAt: first[0]?.at,
          openedAt: opener?.at,
          lastBadAt: [...first, ...later].at(-1)?.at,
          failures: first.length + later.length,
        })
      }),
    )
  })

  it('8: orders the bounds of an incident while the clock does not run backwards', () => {
    always(
      (moments) =>
        each(moments, ({ changed }) => {
          if (!changed) return
          const { lastGoodAt, firstBadAt, openedAt, lastBadAt } = changed
          expect(lastGoodAt ?? firstBadAt).toBeLessThanOrEqual(firstBadAt)
          expect(firstBadAt).toBeLessThanOrEqual(Math.min(openedAt, lastBadAt))
        }),
      { jumping: false },
    )
  })

  it('8: opens at the newest failure, unless a good result began the flapping that opened it', () => {
    always((moments) =>
      each(moments, (moment) => {
        if (!begins(moment) || isGood(moment)) return
        expect(openIncident(moment.health)?.lastBadAt).toBe(moment.at)
      }),
    )
  })

  it('9: knows since when it flaps exactly while it flaps', () => {
    always((moments) =>
      each(moments, (moment, past) => {
        const { health, changed } = moment
        const began = [...past, moment].findLast(({ transition }) => transition.kind === 'flapping')
        if (changed) expect(changed.flappingSince).toBe(isFlapping(health) ? began?.at : null)
        expect(openIncident(health)?.flappingSince ?? null).toBe(isFlapping(health) ? began?.at : null)
      }),
    )
  })

  it('10: leaves to others what was told, and settles only what is removed', () => {
    always((moments) =>
      each(moments, ({ step, before, changed, at }) => {
        if (!changed || step.kind === 'told' || step.kind === 'reminded') return
        const { toldAt, recoveryToldAt, remindedAt } = openIncident(before) ?? NOTHING_SAID
        expect(changed).toMatchObject({ toldAt, recoveryToldAt, remindedAt })
        if (step.kind === 'remove') expect(changed).toMatchObject({ settledAt: at, resolvedAt: at })
        else expect(changed.settledAt).toBeNull()
      }),
    )
  })

  it('11: retells only what was told, is open, and is not acknowledged', () => {
    always((moments) =>
      each(moments, ({ before, changed, at }) => {
        const was = openIncident(before)?.retell ?? null
        if (!changed || changed.retell === null) return
        expect(changed).toMatchObject({ toldAt: expect.any(Number), resolvedAt: null })
        if (changed.retell !== was) expect(isAcknowledged(changed, at)).toBe(false)
      }),
    )
  })

  it('11: retells exactly when it begins to flap, becomes steady, or has a cause that was not told lately', () => {
    always((moments) =>
      each(moments, (moment, past) => {
        const { before, changed, transition, at, step } = moment
        const open = openIncident(before)
        if (!changed || step.kind !== 'result') return
        const listening = changed.toldAt !== null && !isAcknowledged(changed, at)
        const { kind } = transition
        if (kind === 'flapping' || kind === 'steady') expect(changed.retell).toBe(listening ? kind : null)
        else if (kind === 'reason-changed')
          expect(changed.retell).toBe(isOtherNews(moment, past) ? 'other-cause' : (open?.retell ?? null))
        else if (kind === 'none') expect(changed.retell).toBe(open?.retell ?? null)
        else expect(changed.retell).toBeNull()
      }),
    )
  })

  it('12: ends an acknowledgement exactly when the reason becomes another', () => {
    always((moments) =>
      each(moments, (moment) => {
        const open = openIncident(moment.before)
        const { changed, at } = moment
        if (moment.step.kind !== 'result' || !open || !changed || !isAcknowledged(open, at)) return
        const reason = failureIn(moment)?.reason ?? open.reason
        const until = reason === open.reason ? open.acknowledgedUntil : null
        expect(changed.acknowledgedUntil).toBe(until)
      }),
    )
  })

  it('13: goes on and asks the same whether it is acknowledged or not', () => {
    const isAbout = ({ kind }: Step) => kind === 'acknowledge' || kind === 'unacknowledge'
    const seen = (steps: Step[]) =>
      live(steps).map(({ health, transition, confirm }) => [
        health.state.kind,
        health.flips,
        transition.kind,
        confirm,
      ])
    always((_moments, steps) => {
      const without = steps.map((step): Step => (isAbout(step) ? { kind: 'told', after: step.after } : step))
      expect(seen(steps)).toEqual(seen(without))
    })
  })

  it('14: keeps seven flips at most, of the last hour, none in the future', () => {
    always((moments) =>
      each(moments, (moment) => {
        const { flips } = moment.health
        expect(flips.length).toBeLessThanOrEqual(7)
        if (!isDecisive(moment)) return
        expect(flips.filter((flip) => flip > moment.at || flip <= moment.at - HOUR)).toEqual([])
      }),
    )
  })

  it('15: goes on in the same way after it was stored and read again', () => {
    const reload = (health: Health) => healthSchema.parse(JSON.parse(JSON.stringify(health)))
    always((moments, steps) => expect(live(steps, reload)).toEqual(moments))
  })

  it('is tried with stories that have everything in them', () => {
    const moments = fc
      .sample(stories({ jumping: true }), { numRuns: 300, seed: 4 })
      .flatMap((steps) => live(steps))
    const all = <T>(values: (moment: Moment) => T) => [...new Set(moments.map(values))].toSorted()
    expect(all(({ transition }) => transition.kind)).toEqual([
      'flapping',
      'none',
      'opened',
      'reason-changed',
      'resolved',
      'steady',
    ])
    expect(all(({ health }) => health.state.kind)).toEqual([
      'failing',
      'flapping',
      'recovering',
      'settled',
      'suspect',
    ])
    expect(all(({ changed }) => String(changed?.retell))).toEqual([
      'flapping',
      'null',
      'other-cause',
      'steady',
      'undefined',
    ])
    const openedByFlapping = moments.filter((moment) => begins(moment) && isFlapping(moment.health))
    expect([openedByFlapping.some(isGood), openedByFlapping.some(isFailed)]).toEqual([true, true])
    expect(moments.some(({ step, before }) => step.kind === 'pause' && isFlapping(before))).toBe(true)
    const changes = moments.filter(({ transition, changed }) => {
      return transition.kind === 'reason-changed' && changed?.toldAt !== null
    })
    const ways = changes.map(({ before, at, changed }) => {
      const open = openIncident(before)
      return `${open !== null && isAcknowledged(open, at) ? 'known' : 'unknown'}, ${changed?.retell}`
    })
    expect(ways).toEqual(
      expect.arrayContaining(['known, other-cause', 'unknown, other-cause', 'unknown, null']),
    )
  })
})

/** Whether another reason is to be told: the old one was, but acknowledged meanwhile, or not within the last hour. */
function isOtherNews(moment: Moment, past: Moment[]): boolean {
  const open = openIncident(moment.before)
  const story = since(past, begins).filter(({ changed }) => changed !== null)
  const words = ['told', 'reminded'].flatMap((kind) => story.findLast(({ step }) => step.kind === kind) ?? [])
  const lately = words.filter(({ at }) => moment.at - HOUR < at && at <= moment.at)
  const known = open !== null && isAcknowledged(open, moment.at)
  return words.length > 0 && (known || lately.length === 0)
}

const NOTHING_SAID = { toldAt: null, recoveryToldAt: null, remindedAt: null }
/** For how long a flapping one has said the same since its last flip, or since the first result after a pause. */
function steadyFor(moment: Moment, past: Moment[]): number {
  return moment.at - Math.min(...row([...past, moment]).map(({ at }) => at))
}

/** Good results in a row, those before the incident opened not counted. */
function goodsSinceOpen(moment: Moment, past: Moment[]): number {
  return row([...since(past, begins), moment]).length
}
