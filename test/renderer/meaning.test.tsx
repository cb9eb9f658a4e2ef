import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { explainCode } from '../../shared/code-explanations.ts'
import { window as english } from '../../shared/language/en/window.ts'
import { meaningOf } from '../../shared/meaning.ts'
import type { CheckKind, FailureReason } from '../../shared/outcome.ts'
import { failed, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { detailsOf, entryOf, failingViewOf, windowOverviewOf } from './window-builders.ts'

const CAUSES = ['Somebody removed the app from the workspace.', 'Somebody revoked the token.']
const LABEL = 'What probably happened, the likeliest first'

function openFailing(changes: Parameters<typeof failingViewOf>[0], outcome = failed()) {
  const bridge = new FakeBridge(windowOverviewOf([failingViewOf(changes, outcome)]))
  return { bridge, ...openWindow(bridge) }
}

describe('what a failure means', () => {
  test.each<[FailureReason, string]>([
    ['access-revoked', 'Slack no longer accepts this credential.'],
    ['account-inactive', 'The account or the workspace behind this integration was deactivated or deleted.'],
    ['channel-not-found', 'This credential can see no such channel.'],
    ['hook-removed', 'Slack knows no active webhook at this address.'],
    ['token-invalid', 'Two things look alike here.'],
    ['token-expired', 'This is a rotating token.'],
  ])('is for %s the bare statement beside causes, which are told once', (reason, statement) => {
    expect(meaningOf({ reason, code: null, check: 'auth', causes: CAUSES }, english)).toBe(statement)
  })

  test.each<[string, FailureReason, CheckKind]>([
    ['no_active_hooks', 'hook-removed', 'webhook'],
    ['no_team', 'account-inactive', 'webhook'],
  ])('is told further by the code %s, where no cause is known', (code, reason, check) => {
    const { meaning } = english.reasons[reason]
    const narrower = explainCode(code, check, english)
    expect(narrower).not.toBeNull()
    expect(meaningOf({ reason, code, check, causes: [] }, english)).toBe(`${meaning} ${narrower}`)
    expect(meaningOf({ reason, code, check, causes: CAUSES }, english)).not.toContain(narrower)
  })

  test('is told whole where the code says nothing more', () => {
    const { meaning } = english.reasons['channel-archived']
    const found = { reason: 'channel-archived', code: 'is_archived', check: 'channel', causes: [] } as const
    expect(meaningOf(found, english)).toBe(meaning)
  })
})

describe('what probably happened', () => {
  test('stands in the incident card, the likeliest first, between the meaning and who mends it', async () => {
    openFailing({ causes: CAUSES })
    const card = await screen.findByRole('region', { name: /Access revoked in Slack/ })
    const list = within(card).getByRole('list', { name: LABEL })
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual(CAUSES)
    const text = card.textContent ?? ''
    const places = ['Slack no longer accepts', LABEL, 'Who can mend it'].map((each) => text.indexOf(each))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  test('names no order where there is one cause only', async () => {
    openFailing({ causes: CAUSES.slice(0, 1) })
    expect(await screen.findByRole('list', { name: 'What probably happened' })).toBeDefined()
  })

  test('is not mentioned where nothing is known', async () => {
    openFailing({})
    const card = await screen.findByRole('region', { name: /Access revoked in Slack/ })
    expect(card.textContent).not.toContain('What probably happened')
  })

  test('stands in the geeky details and in the report for support as well', async () => {
    const { bridge, user } = openFailing({})
    bridge.knows([entryOf(NINE, failed())])
    bridge.explains(detailsOf(entryOf(NINE, failed()), { causes: CAUSES }))
    const history = await screen.findByRole('list', { name: 'History' })
    await user.click(within(history).getByRole('button', { name: 'Geeky details' }))
    const pane = await screen.findByRole('region', { name: 'Geeky details' })
    expect(await within(pane).findByRole('list', { name: LABEL })).toBeDefined()
    await user.click(within(pane).getByRole('button', { name: 'Copy all for support' }))
    await within(pane).findByText('Copied')
    expect(bridge.payloadsOf('report.copy')[0]?.text).toContain(`Probable cause: ${CAUSES[0]}`)
  })
})

test('the way into Slack leads to this very integration first, then to the page of which the steps speak', async () => {
  const link = { label: 'Open the app’s settings at Slack', url: 'https://api.slack.com/apps/A0123456789' }
  const { bridge, user } = openFailing({ link })
  const card = await screen.findByRole('region', { name: /Access revoked in Slack/ })
  const links = within(card).getAllByRole('link')
  expect(links.map((each) => each.textContent)).toEqual([link.label, 'Your Slack apps'])
  await user.click(within(card).getByRole('link', { name: link.label }))
  expect(bridge.payloadsOf('link.open')).toEqual([{ url: link.url }])
})
