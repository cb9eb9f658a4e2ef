import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DemoServer, startDemoServer } from '../../../electron/demo/demo-server.ts'
import { askApi } from './ask.ts'

let slack: DemoServer

beforeEach(async () => {
  slack = await startDemoServer()
})
afterEach(() => slack.close())

type Page = { channels: { name: string }[]; response_metadata: { next_cursor: string } }

async function list(args: Record<string, string> = {}, bot = 'beacon') {
  const { json } = await askApi(slack, 'conversations.list', { bot, ...args })
  return json as Page & { ok: boolean; error?: string }
}

test('lists all public channels page by page, to the end', async () => {
  const names: string[] = []
  let cursor = ''
  do {
    const page = await list({ limit: '4', ...(cursor ? { cursor } : {}) })
    expect(page.channels.length).toBeLessThanOrEqual(4)
    names.push(...page.channels.map(({ name }) => name))
    cursor = page.response_metadata.next_cursor
  } while (cursor)
  expect(names).toEqual([
    'app-reviews-ios',
    'app-reviews-android',
    'app-reviews-web',
    'alerts-prod',
    'builds',
    'status',
  ])
})

test('lists private channels for their members alone, and archived ones unless they are not wanted', async () => {
  slack.archiveChannel('on-call')
  const mine = await list({ types: 'private_channel' }, 'pager-pal')
  expect(mine.channels).toMatchObject([{ name: 'on-call', is_archived: true, is_private: true }])
  expect((await list({ types: 'private_channel' })).channels).toEqual([])
  const open = await list({ types: 'private_channel', exclude_archived: 'true' }, 'pager-pal')
  expect(open.channels).toEqual([])
})

test.each([
  ['a missing scope', { types: 'private_channel' }, 'missing_scope'],
  ['a foreign type', { types: 'parties' }, 'invalid_types'],
  ['a foreign cursor', { cursor: 'bm9uc2Vuc2U=' }, 'invalid_cursor'],
  ['an endless page', { limit: '100000' }, 'invalid_limit'],
])('refuses %s', async (_what, args, error) => {
  slack.setScopes('beacon', ['channels:read'])
  expect(await list(args)).toMatchObject({ ok: false, error })
})
