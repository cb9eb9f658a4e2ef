import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'

const journey = journeyForEach()
const INCIDENT = { title: 'Trouble with app tokens', services: ['Apps/Integrations/APIs'] }

describe('the witness', () => {
  it('says that Slack has a problem, once for all, while its API answers with errors', async () => {
    const { slack, clock, app, tray, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.impair({ kind: 'server-error', status: 503 })
    slack.statusPage.incidents = [INCIDENT]
    await clock.advance(6 * MINUTE)
    expect(app.overview().slackProblem).toMatchObject({ title: INCIDENT.title })
    expect(view(id)).toMatchObject({ status: 'inconclusive', outcome: { reason: 'slack-fault' } })
    expect(tray.faces.at(-1)?.summary).toMatch(/^Slack has a problem/)
  })

  it('holds the alarm for a failure that Slack explains by an incident, and lets it ring when it outlasts that', async () => {
    const { slack, clock, app, notifier, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.statusPage.incidents = [INCIDENT]
    slack.revokeToken('reviews')
    await clock.advance(HOUR)
    expect({ view: view(id), told: notifier.titles }).toMatchObject({
      view: { status: 'inconclusive', outcome: { reason: 'slack-fault', code: 'token_revoked' } },
      told: [],
    })
    slack.statusPage.incidents = []
    await clock.advance(7 * MINUTE)
    expect({ status: view(id).status, told: notifier.titles.length }).toEqual({ status: 'failing', told: 1 })
    await clock.advance(10 * MINUTE)
    expect(app.overview().slackProblem).toBeNull()
  })

  it('does not hold a failure for an incident of Slack that cannot cause it', async () => {
    const { slack, clock, notifier, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    slack.statusPage.incidents = [{ title: 'Huddles are choppy', services: ['Huddles'] }]
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    expect(notifier.titles).toHaveLength(1)
  })

  it('leaves a closed door to the integration when everything else can be reached', async () => {
    const { slack, clock, tray, notifier, view, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    const hook = await watch(deployHook(journey.current))
    slack.impair({ kind: 'reset' }, { on: 'hooks' })
    await clock.advance(HOUR)
    expect(view(hook)).toMatchObject({ status: 'inconclusive', outcome: { reason: 'no-connection' } })
    expect({ face: tray.face, told: notifier.titles }).toEqual({ face: 'ok', told: [] })
  })

  it('calls it offline when neither Slack nor its status page can be reached, though the system says otherwise', async () => {
    const { slack, clock, view, watch, app } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.network.connected = false
    await clock.advance(6 * MINUTE)
    expect(view(id).outcome).toMatchObject({ status: 'inconclusive', reason: 'offline' })
    const [newest] = await journey.current.history(id)
    const details = await app.handlers['history.details']({ integrationId: id, at: newest?.at ?? 0 })
    expect(details.evidence.notes).toContain(
      'Nothing else could be reached either: this computer is offline.',
    )
  })

  it('is asked at most once a minute, however many integrations look suspicious', async () => {
    const { slack, clock, app } = journey.current
    const draft = botIn(journey.current, 'app-reviews')
    if (draft.kind !== 'bot') throw new Error('expected a bot')
    const names = Array.from({ length: 40 }, (_, index) => `Feed ${index}`)
    app.addSession(names.map((name) => ({ ...draft, name, apiUrl: slack.apiUrl, everySeconds: 30 })))
    slack.impair({ kind: 'server-error', status: 502 })
    await clock.advance(10 * MINUTE)
    expect(slack.statusPage.asked).toBeGreaterThan(5)
    expect(slack.statusPage.asked).toBeLessThanOrEqual(11)
  })

  it('forgets what it said when the computer slept', async () => {
    const { slack, clock, power, app, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    slack.impair({ kind: 'server-error', status: 503 })
    await clock.advance(6 * MINUTE)
    expect(app.overview().slackProblem).not.toBeNull()
    slack.mend()
    power.suspend()
    clock.sleep(HOUR)
    power.resume()
    await clock.advance(SECOND)
    expect(app.overview().slackProblem).toBeNull()
  })
})
