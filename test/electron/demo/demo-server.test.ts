import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DemoServer, startDemoServer } from '../../../electron/demo/demo-server.ts'

let slack: DemoServer
beforeEach(async () => {
  slack = await startDemoServer()
})
afterEach(() => slack.close())

function client(token: string) {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  })
}

test('the real WebClient learns who a token is and which channel it may see', async () => {
  const web = client(slack.token('beacon'))
  expect(await web.auth.test()).toMatchObject({
    ok: true,
    team: 'Acme',
    response_metadata: { scopes: ['channels:read', 'groups:read', 'chat:write'] },
  })
  const info = await web.conversations.info({ channel: slack.channelId('alerts-prod') })
  expect(info.channel).toMatchObject({ name: 'alerts-prod', is_archived: false, is_member: true })
})
