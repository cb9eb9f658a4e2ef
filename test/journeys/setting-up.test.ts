import { describe, expect, it } from 'vitest'
import type { Pasted } from '../../shared/setup.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'

const journey = journeyForEach()

async function pasteOne(text: string): Promise<Extract<Pasted, { usable: true }>> {
  const { items } = await journey.current.app.handlers['setup.recognise']({ text })
  const [item] = items
  if (!item?.usable) throw new Error(`Nothing to use in it: ${JSON.stringify(items)}`)
  return item
}

describe('setting up', () => {
  it('leads from a token to a watched channel, and nothing is stored before', async () => {
    const { app, slack, secrets, integrations, clock, view } = journey.current
    const { id, mask } = await pasteOne(`Reviews: ${slack.token('reviews')}`)
    expect(mask).toMatch(/^xoxb-…/)
    expect(await app.handlers['setup.ask']({ id, apiUrl: null })).toMatchObject({
      outcome: { status: 'ok' },
      workspace: 'Acme',
      bot: 'reviews',
      missing: ['groups:read'],
      canList: true,
    })
    const page = await app.handlers['setup.channels']({ id, cursor: null })
    expect(page).toMatchObject({
      kind: 'page',
      next: null,
      channels: [{ name: 'app-reviews', isMember: true, isArchived: false }, { name: 'alerts' }],
    })
    const channel = slack.channelId('alerts')
    expect(await app.handlers['setup.try']({ id, channel })).toMatchObject({
      kind: 'tried',
      channelName: 'alerts',
      outcome: { status: 'ok' },
    })
    expect({ stored: integrations.all(), secrets: secrets.size }).toEqual({ stored: [], secrets: 0 })
    const items = [{ id, channel, name: 'Alerts', everySeconds: 60 }]
    const saved = await app.handlers['setup.save']({ items, plainText: false })
    await clock.advance(SECOND)
    expect(saved.kind === 'saved' && view(saved.ids[0] ?? '')).toMatchObject({ name: 'Alerts', status: 'ok' })
  })

  it('says of a dry run what a round would say', async () => {
    const { app, slack } = journey.current
    slack.archiveChannel('alerts')
    const { id } = await pasteOne(slack.token('reviews'))
    const tried = await app.handlers['setup.try']({ id, channel: slack.channelId('alerts') })
    expect(tried).toMatchObject({
      outcome: { status: 'failed', reason: 'channel-archived', code: 'is_archived' },
    })
    slack.revokeToken('reviews')
    expect(await app.handlers['setup.ask']({ id, apiUrl: null })).toMatchObject({
      outcome: { status: 'failed', reason: 'access-revoked' },
    })
    const hook = await pasteOne(slack.hookUrl('deploys'))
    expect(await app.handlers['setup.try']({ id: hook.id, channel: null })).toMatchObject({
      outcome: { status: 'failed', reason: 'channel-archived' },
    })
  })

  it('never asks a webhook again that took the question for a message, and does not watch it', async () => {
    const { app, slack } = journey.current
    slack.failHook('deploys', { status: 200, body: 'ok' })
    const { id } = await pasteOne(slack.hookUrl('deploys'))
    const first = await app.handlers['setup.try']({ id, channel: null })
    expect(first).toMatchObject({ outcome: { reason: 'hook-accepted' } })
    const asked = slack.requests.length
    expect(await app.handlers['setup.try']({ id, channel: null })).toEqual(first)
    const items = [{ id, channel: null, name: 'Hook', everySeconds: 300 }]
    await expect(app.handlers['setup.save']({ items, plainText: false })).rejects.toThrow()
    expect(slack.requests).toHaveLength(asked)
  })

  it('takes the same thing once, names what is watched already, and lets the token serve other channels', async () => {
    const { app, slack, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    await watch(deployHook(journey.current))
    const text = [slack.token('reviews'), slack.token('reviews'), slack.hookUrl('deploys')].join('\n')
    const { items } = await app.handlers['setup.recognise']({ text })
    expect(items).toMatchObject([
      { usable: true, watchedAs: ['Reviews to #app-reviews'] },
      { usable: false, why: 'twice' },
      { usable: false, why: 'watched' },
    ])
    const id = items[0]?.usable ? items[0].id : ''
    await app.handlers['setup.ask']({ id, apiUrl: null })
    expect(await app.handlers['setup.channels']({ id, cursor: null })).toMatchObject({
      channels: [{ watchedAs: 'Reviews to #app-reviews' }, { watchedAs: null }],
    })
  })

  it('waits for the list of channels as long as Slack asks, and then goes on', async () => {
    const { app, slack, clock } = journey.current
    const { id } = await pasteOne(slack.token('reviews'))
    await app.handlers['setup.ask']({ id, apiUrl: null })
    const mend = slack.impair(
      { kind: 'rate-limited', retryAfterSeconds: 20 },
      { method: 'conversations.list' },
    )
    const list = () => app.handlers['setup.channels']({ id, cursor: null })
    expect(await list()).toEqual({ kind: 'wait', forMs: 20 * SECOND })
    mend()
    const asked = slack.requests.length
    await clock.advance(5 * SECOND)
    expect(await list()).toEqual({ kind: 'wait', forMs: 15 * SECOND })
    expect(slack.requests).toHaveLength(asked)
    await clock.advance(15 * SECOND)
    expect(await list()).toMatchObject({ kind: 'page' })
    const after = slack.requests.length
    await list()
    expect(slack.requests, 'a page is asked for once').toHaveLength(after)
  })

  it('says what a token without the scopes may not see', async () => {
    const { app, slack } = journey.current
    slack.setScopes('reviews', ['chat:write'])
    const { id } = await pasteOne(slack.token('reviews'))
    expect(await app.handlers['setup.ask']({ id, apiUrl: null })).toMatchObject({
      missing: ['channels:read', 'groups:read'],
      canList: false,
    })
    expect(await app.handlers['setup.try']({ id, channel: slack.channelId('alerts') })).toMatchObject({
      outcome: { status: 'inconclusive', reason: 'cannot-see', code: 'missing_scope' },
    })
    for (const channel of ['alerts', '#alerts'])
      expect(await app.handlers['setup.try']({ id, channel })).toEqual({
        kind: 'no-channel',
        why: 'name',
      })
  })

  it('forgets what was pasted after 15 minutes, and when the window closes', async () => {
    const { app, slack, clock, window } = journey.current
    const first = await pasteOne(slack.token('reviews'))
    await clock.advance(14 * MINUTE)
    await app.handlers['setup.ask']({ id: first.id, apiUrl: null })
    await clock.advance(14 * MINUTE)
    await app.handlers['setup.ask']({ id: first.id, apiUrl: null })
    await clock.advance(15 * MINUTE)
    await expect(app.handlers['setup.ask']({ id: first.id, apiUrl: null })).rejects.toThrow('Paste it again')
    const second = await pasteOne(slack.token('reviews'))
    window.open(null)
    window.close()
    await clock.advance(SECOND)
    await expect(app.handlers['setup.ask']({ id: second.id, apiUrl: null })).rejects.toThrow('Paste it again')
  })

  it('shows no secret to the window, not even in a refused one, and hides each everywhere from then on', async () => {
    const { app, slack, shell } = journey.current
    const secrets = [slack.token('reviews'), slack.hookUrl('deploys'), '0123456789abcdef0123456789abcdef']
    const answer = await app.handlers['setup.recognise']({ text: secrets.join('\n') })
    for (const secret of secrets) expect(JSON.stringify(answer)).not.toContain(secret)
    const swapped = { kind: 'bot', name: secrets[1], channel: secrets[0], token: slack.token('reviews') }
    await app.handlers['setup.forget']({ ids: null })
    const file = await app.handlers['setup.recognise']({ text: JSON.stringify([swapped]) })
    expect(file.items).toMatchObject([{ usable: true, wishes: [{ name: expect.stringContaining('…') }] }])
    for (const secret of secrets) expect(JSON.stringify(file)).not.toContain(secret)
    await app.handlers['clipboard.copy']({ text: secrets.join(' ') })
    for (const secret of secrets) expect(shell.copied.join()).not.toContain(secret)
  })

  it('stores nothing where there is no safe place, until the user agrees', async () => {
    const { app, slack, secrets, settings, integrations } = journey.current
    const { id } = await pasteOne(slack.hookUrl('deploys'))
    secrets.missing = true
    const items = [{ id, channel: null, name: 'Hook', everySeconds: 300 }]
    expect(await app.handlers['setup.save']({ items, plainText: false })).toEqual({ kind: 'no-keyring' })
    expect(integrations.all()).toEqual([])
    expect(settings.get().plainTextSecrets).toBe(false)
  })

  it('opens the demo, and the page at Slack that makes an app', async () => {
    const { app, shell } = journey.current
    await app.handlers['demo.open'](undefined)
    await app.handlers['manifest.open']({ webhook: false, posting: false })
    expect(shell.demos).toBe(1)
    expect(shell.links[0]).toContain('https://api.slack.com/apps?new_app=1&manifest_json=')
  })
})
