import { expect, test } from 'vitest'
import { isChannelName, recogniseChannel } from '../../../electron/setup/channel-id.ts'
import { said } from './said.ts'

const AT_SLACK = { loopback: false }
const HERE = { loopback: true }

test.each([
  ['C0123456789', 'C0123456789'],
  [' G0123456789 ', 'G0123456789'],
  ['D0123456789', 'D0123456789'],
  ['https://acme.slack.com/archives/C0123456789', 'C0123456789'],
  ['https://acme.slack.com/archives/C0123456789/p1700000000', 'C0123456789'],
  ['https://app.slack.com/client/T0123456789/C0123456789', 'C0123456789'],
])('%s is taken as the channel %s', (text, channel) => {
  expect(recogniseChannel(text, AT_SLACK)).toEqual({ ok: true, channel })
})

test.each([
  ['#app-reviews', 'by ID, because names change'],
  ['U0123456789', "person's ID"],
  ['c0123456789', 'no channel ID'],
  ['general', 'no channel ID'],
  ['C012', 'no channel ID'],
  ['https://evil.example.org/archives/C0123456789', 'no channel ID'],
  ['', 'empty'],
])('%j is refused with its reason and where to find the ID', (text, reason) => {
  const refused = { ok: false, problem: expect.stringMatching(new RegExp(`${reason}.*foot of the window`)) }
  expect(said(recogniseChannel(text, AT_SLACK))).toEqual(refused)
})

test('on this computer any plain word names a channel', () => {
  expect(recogniseChannel('reviews', HERE)).toEqual({ ok: true, channel: 'reviews' })
  expect(recogniseChannel('#reviews', HERE)).toEqual({ ok: false, problem: { kind: 'channel-name' } })
})

test.each([
  ['#reviews', true],
  ['app-reviews', true],
  ['störungen_2', true],
  ['C0123456789', false],
  ['c0123456789', false],
  ['T1-alerts', false],
  ['12345', false],
  ['https://acme.slack.com/archives/C0123456789', false],
  ['', false],
])('%j is a name of a channel: %s', (text, is) => {
  expect(isChannelName(text)).toBe(is)
})
