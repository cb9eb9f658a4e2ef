import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'

const journey = journeyForEach()

describe('a webhook', () => {
  it('is asked without posting, and its removal is told with Slack’s word "no_service"', async () => {
    const { slack, clock, notifier, view, watch } = journey.current
    const id = await watch(deployHook(journey.current))
    expect(view(id)).toMatchObject({ status: 'ok', target: 'hooks.slack.com' })
    slack.removeHook('deploys')
    await clock.advance(6 * MINUTE)
    expect(view(id)).toMatchObject({
      status: 'failing',
      incident: { reason: 'hook-removed', code: 'no_service' },
    })
    expect(notifier.titles).toHaveLength(1)
    expect(slack.posts).toEqual([])
  })

  it('is paused at once, with a notice, when it accepts what Slack should have refused', async () => {
    const { slack, clock, app, view, watch } = journey.current
    const id = await watch(deployHook(journey.current))
    slack.failHook('deploys', { status: 200, body: 'ok' })
    await clock.advance(6 * MINUTE)
    const asked = slack.requests.length
    await clock.advance(30 * MINUTE)
    expect({ status: view(id).status, more: slack.requests.length - asked }).toEqual({
      status: 'paused',
      more: 0,
    })
    expect(app.overview().notices.map(({ title }) => title)).toEqual(['Deploy hook: checks stopped'])
  })

  it('is paused then although the disk refuses to keep that', async () => {
    const { slack, clock, integrations, log, view, watch } = journey.current
    const id = await watch(deployHook(journey.current))
    slack.failHook('deploys', { status: 200, body: 'ok' })
    integrations.readOnly = true
    await clock.advance(6 * MINUTE)
    const asked = slack.requests.length
    await clock.advance(30 * MINUTE)
    expect({ status: view(id).status, more: slack.requests.length - asked, log: log.lines }).toEqual({
      status: 'paused',
      more: 0,
      log: [expect.stringContaining('could not be saved')],
    })
  })

  it('is paused wherever else it is watched as well', async () => {
    const { slack, clock, app, watch } = journey.current
    await watch(deployHook(journey.current))
    await watch({ ...deployHook(journey.current), name: 'Deploy hook, once more', everySeconds: 600 })
    slack.failHook('deploys', { status: 200, body: 'ok' })
    await clock.advance(6 * MINUTE)
    const asked = slack.requests.length
    await clock.advance(30 * MINUTE)
    expect({
      stands: app.overview().integrations.map(({ status }) => status),
      more: slack.requests.length - asked,
    }).toEqual({ stands: ['paused', 'paused'], more: 0 })
  })
})

describe('a test message', () => {
  it('is posted only when a person asks for it, and says whether Slack took it', async () => {
    const { slack, app, watch } = journey.current
    const id = await watch(deployHook(journey.current))
    expect(slack.posts).toEqual([])
    expect(await app.handlers['webhook.test']({ id })).toEqual({ posted: true })
    expect(slack.takePosts()).toMatchObject([
      { hook: 'deploys', text: expect.stringContaining('test message') },
    ])
  })

  it('tells what the silent check cannot see: that the channel is archived', async () => {
    const { slack, app, watch } = journey.current
    const id = await watch(deployHook(journey.current))
    slack.archiveChannel('alerts')
    expect(await app.handlers['webhook.test']({ id })).toMatchObject({
      posted: false,
      code: 'channel_is_archived',
      title: 'Channel archived',
    })
  })

  it('is refused for a bot: its token is not for posting', async () => {
    const { app, watch } = journey.current
    const id = await watch(botIn(journey.current, 'alerts'))
    await expect(app.handlers['webhook.test']({ id })).rejects.toThrow('A test message needs a webhook.')
  })
})
