import { expect, test } from 'vitest'
import { channelSigns } from '../../electron/monitor/classify-channel.ts'
import slackRows from '../fixtures/slack-errors.json' with { type: 'json' }
import webhookRows from '../fixtures/webhook-errors.json' with { type: 'json' }
import { verdictPage } from './verdict-page.ts'

test('docs/verdicts.md says what the code does ("npm run docs" writes it anew)', async () => {
  await expect(verdictPage()).toMatchFileSnapshot('../../docs/verdicts.md')
})

test('it names every code, word and field that is known', () => {
  const words = webhookRows
    .flatMap(({ body }) => body.split(' / '))
    .filter((body) => /^[a-z_]{3,}$/.test(body))
  const known = [...slackRows.map(({ code }) => code), ...words, ...channelSigns]
  const page = verdictPage()
  expect(known.filter((code) => !page.includes(`\`${code}`))).toEqual([])
})
