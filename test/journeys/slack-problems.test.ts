import { describe, expect, it } from 'vitest'
import type { SlackProblem } from '../../shared/slack-problem.ts'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, type Journey } from './journey.ts'

const journey = journeyForEach()
const TOKENS = {
  id: '546',
  title: 'Trouble with app tokens',
  url: 'https://slack-status.com/2026-11/7dea1cd1',
  services: ['Apps/Integrations/APIs'],
}

/** Slack's incident, begun so long ago (ms). */
function begun({ clock }: Journey, ago: number) {
  return { ...TOKENS, date_created: new Date(clock.now() - ago).toISOString() }
}

/** Slack's problems in the timeline of an integration, after a restart: what was held back is stored by then. */
async function problemsOf(lived: Journey, id: string): Promise<SlackProblem[]> {
  await lived.restart()
  return (await lived.app.handlers['timeline.get']({ integrationId: id, period: '24h' })).slackProblems
}

describe("Slack's own problem stands in the timeline", () => {
  it('from when Slack says that it began until it was seen to be over, without a question of its own', async () => {
    const { slack, clock, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    const from = clock.now() - 20 * MINUTE
    slack.statusPage.incidents = [begun(journey.current, 20 * MINUTE)]
    slack.impair({ kind: 'server-error', status: 503 })
    await clock.advance(HOUR)
    slack.statusPage.incidents = []
    await clock.advance(6 * MINUTE)
    const over = clock.now()
    slack.mend()
    const { asked } = slack.statusPage
    await clock.advance(6 * HOUR)
    const [problem, ...others] = await problemsOf(journey.current, id)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ id: '546', title: TOKENS.title, url: TOKENS.url, from })
    expect(problem?.to).toBeGreaterThan(over - 6 * MINUTE)
    expect(problem?.to).toBeLessThanOrEqual(over)
    // At most once in each round that was suspicious; never again once Slack answers.
    expect(asked).toBeLessThanOrEqual(14)
    expect(slack.statusPage.asked).toBe(asked)
  })

  it('no longer than it was seen, when nobody looked at its end', async () => {
    const { slack, clock, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.statusPage.incidents = [begun(journey.current, 0)]
    slack.impair({ kind: 'server-error', status: 503 })
    await clock.advance(30 * MINUTE)
    const mended = clock.now()
    slack.mend()
    slack.statusPage.incidents = []
    await clock.advance(5 * HOUR)
    slack.impair({ kind: 'server-error', status: 503 })
    await clock.advance(6 * MINUTE)
    const [problem] = await problemsOf(journey.current, id)
    expect(problem?.to).toBeNull()
    expect(problem?.lastSeenAt).toBeLessThanOrEqual(mended)
    expect(problem?.lastSeenAt).toBeGreaterThan(mended - 6 * MINUTE)
  })

  it('after a restart in the middle as the one that it is', async () => {
    const { slack, clock, watch, restart } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    const from = clock.now()
    slack.statusPage.incidents = [begun(journey.current, 0)]
    slack.impair({ kind: 'server-error', status: 503 })
    await clock.advance(20 * MINUTE)
    await restart()
    await clock.advance(20 * MINUTE)
    const [problem, ...others] = await problemsOf(journey.current, id)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ id: '546', from, to: null })
    expect(problem?.lastSeenAt).toBeGreaterThan(clock.now() - 6 * MINUTE)
  })

  it('until it was seen for the last time before the app ended', async () => {
    const { slack, clock, watch } = journey.current
    const id = await watch({ ...botIn(journey.current, 'app-reviews'), everySeconds: 60 })
    slack.statusPage.incidents = [begun(journey.current, 0)]
    slack.impair({ kind: 'server-error', status: 503 })
    await clock.advance(10 * MINUTE)
    const ended = clock.now()
    slack.mend()
    const [problem] = await problemsOf(journey.current, id)
    expect(problem?.lastSeenAt).toBeGreaterThan(ended - 2 * MINUTE)
  })

  it('not where only the API answers with errors: that is no word of Slack', async () => {
    const { slack, clock, app, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.impair({ kind: 'server-error', status: 503 })
    await clock.advance(HOUR)
    expect(app.overview().slackProblem).toMatchObject({ title: null })
    expect(await problemsOf(journey.current, id)).toEqual([])
  })
})
