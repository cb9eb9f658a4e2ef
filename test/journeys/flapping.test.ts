import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { deployHook } from './journey.ts'

const journey = journeyForEach()

/** A webhook that answers 503 and 200 by turns would be Slack's fault; one that is removed and made again is its own. */
async function flap(changes: number) {
  const { slack, clock } = journey.current
  for (let change = 1; change <= changes; change += 1) {
    if (change % 2 === 1) slack.removeHook('deploys')
    else slack.mend()
    await clock.advance(5 * MINUTE)
  }
}

describe('an integration that comes and goes', () => {
  it('is told of once, then not until it is steady for half an hour, and then that it works', async () => {
    const { slack, clock, notifier, view, watch, lines } = journey.current
    const id = await watch(deployHook(journey.current))
    await flap(9)
    const told = notifier.titles.length
    expect(notifier.titles.at(-1)).toBe('Deploy hook: comes and goes')
    expect(view(id)).toMatchObject({ status: 'failing', incident: { flappingSince: expect.any(Number) } })
    await flap(12)
    expect(notifier.titles).toHaveLength(told)
    slack.mend()
    await clock.advance(25 * MINUTE)
    expect(notifier.titles).toHaveLength(told)
    await clock.advance(20 * MINUTE)
    expect(notifier.titles.slice(told)).toEqual(['Deploy hook: works again'])
    expect(view(id).status).toBe('ok')
    expect(lines.map((line) => line.split('  ')[1]?.trim())).toContain('FLAPPING')
  })

  it('is told of again when it only fails in the end', async () => {
    const { slack, clock, notifier, view, watch } = journey.current
    const id = await watch(deployHook(journey.current))
    await flap(9)
    const told = notifier.titles.length
    slack.removeHook('deploys')
    await clock.advance(HOUR)
    expect(notifier.titles.slice(told)).toEqual([expect.stringMatching(/^Deploy hook: (?!comes and goes)/)])
    expect(notifier.shown.at(-1)?.body).toMatch(/now it only fails/)
    expect(view(id).incident?.flappingSince).toBeNull()
  })
})
