import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { HistoryFilter } from '../../shared/search.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import { NINE } from '../builders.ts'
import { ANYTHING, menu, openSearch, titles } from './search-stage.ts'

describe('each filter asks main for its own', () => {
  test.each<[string, Partial<HistoryFilter>]>([
    ['status=failed', { statuses: ['failed'] }],
    ['status=failed,inconclusive', { statuses: ['failed', 'inconclusive'] }],
    ['status=ok,warning,failed,inconclusive', { statuses: null }],
    ['reason=access-revoked,channel-archived', { reasons: ['access-revoked', 'channel-archived'] }],
    ['code=is_archived', { code: 'is_archived' }],
    ['workspace=Acme', { integrationIds: ['a'] }],
    ['integration=b,c', { integrationIds: ['b', 'c'] }],
    ['workspace=Globex&integration=b,c', { integrationIds: ['b'] }],
    ['text=token%20rev', { text: 'token rev' }],
    ['from=2026-11-22', { from: NINE - 33 * HOUR }],
    ['to=2026-11-22T10:00', { to: NINE - 23 * HOUR + MINUTE }],
    ['last=7d', { from: NINE + MINUTE - 7 * DAY }],
    [
      'status=failed&reason=channel-archived&code=is_archived&workspace=Acme,Globex&integration=b&text=gone&from=2026-11-01&to=2026-11-20',
      {
        statuses: ['failed'],
        reasons: ['channel-archived'],
        code: 'is_archived',
        integrationIds: ['b'],
        text: 'gone',
        from: Date.UTC(2026, 10, 1),
        to: Date.UTC(2026, 10, 21),
      },
    ],
  ])('%s', async (address, part) => {
    const { asked } = await openSearch(address)
    expect(asked()).toEqual({ ...ANYTHING, ...part })
  })

  test('chosen by hand, one after the other, they are combined', async () => {
    const { user, asked } = await openSearch()
    await user.click(menu('Verdict'))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Failed' }))
    await user.click(menu('Reason'))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Channel archived' }))
    await user.click(menu('Workspace'))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Globex' }))
    await user.click(menu('Integration'))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Reviews' }))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Sales digest' }))
    await user.click(menu('Time'))
    await user.click(screen.getByRole('radio', { name: 'Last 30 days' }))
    await user.type(screen.getByRole('combobox', { name: 'Code' }), 'is_archived')
    await user.type(screen.getByRole('searchbox', { name: 'Words in the evidence' }), 'gone')
    await waitFor(() =>
      expect(asked()).toEqual({
        integrationIds: ['b'],
        statuses: ['failed'],
        reasons: ['channel-archived'],
        code: 'is_archived',
        text: 'gone',
        from: NINE + MINUTE - 30 * DAY,
        to: null,
      }),
    )
    expect(location.hash).toBe(
      '#/search?status=failed&reason=channel-archived&code=is_archived&workspace=Globex&integration=a,b&text=gone&last=30d',
    )
  })

  test('good checks come too when they are asked for, and go again', async () => {
    const { user, asked } = await openSearch('status=failed')
    await user.click(screen.getByRole('checkbox', { name: 'Good checks too' }))
    expect(asked()?.statuses).toEqual(['failed', 'ok'])
    await user.click(screen.getByRole('checkbox', { name: 'Good checks too' }))
    expect(asked()?.statuses).toEqual(['failed'])
  })

  test('what is not there, or cannot be read, is ignored and said nowhere', async () => {
    const { asked } = await openSearch(
      'status=odd&reason=because&workspace=Gone&integration=removed&from=soon&text=%',
    )
    await titles()
    expect(asked()).toEqual(ANYTHING)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('list', { name: 'What is looked for' })).toBeNull()
  })
})

describe('what is looked for', () => {
  const ADDRESS =
    'status=failed&reason=access-revoked,channel-archived&code=is_archived&workspace=Acme&last=7d'

  test('stands there part by part, and each can be taken away', async () => {
    const { user, asked } = await openSearch(ADDRESS)
    const chips = () =>
      within(screen.getByRole('list', { name: 'What is looked for' })).getAllByRole('button', {
        name: /^Take away/,
      })
    expect(chips().map((chip) => chip.getAttribute('aria-label'))).toEqual([
      'Take away: Verdict Failed',
      'Take away: Reason Access revoked in Slack',
      'Take away: Reason Channel archived',
      'Take away: Code is_archived',
      'Take away: Workspace Acme',
      'Take away: Time In the last 7 days',
    ])
    await user.click(screen.getByRole('button', { name: 'Take away: Reason Access revoked in Slack' }))
    expect(asked()).toEqual({
      ...ANYTHING,
      statuses: ['failed'],
      reasons: ['channel-archived'],
      code: 'is_archived',
      integrationIds: ['a'],
      from: NINE + MINUTE - 7 * DAY,
    })
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Take away: Reason Channel archived')
    for (const chip of chips().reverse()) await user.click(chip)
    expect(asked()).toEqual(ANYTHING)
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  test('is forgotten all at once', async () => {
    const { user, asked } = await openSearch(ADDRESS)
    await user.click(await screen.findByRole('button', { name: 'Clear all' }))
    expect(asked()).toEqual(ANYTHING)
    expect([location.hash, document.activeElement]).toEqual(['#/search', screen.getByRole('searchbox')])
  })

  test('codes that are met here are suggested', async () => {
    await openSearch()
    await titles()
    const field = screen.getByRole('combobox', { name: 'Code' })
    const list = document.getElementById(field.getAttribute('list') ?? '')
    expect([...(list?.querySelectorAll('option') ?? [])].map((option) => option.value)).toEqual([
      'is_archived',
      'not_in_channel',
      'token_revoked',
    ])
  })
})

test.each(['%', '"', '\u{1F600}', '_ \\ *'])(
  'a text without words (%s) is said, and nothing is asked',
  async (text) => {
    const { bridge } = await openSearch(new URLSearchParams({ text }).toString())
    expect(await screen.findByText(/has no letter and no digit/)).toBeDefined()
    expect(bridge.payloadsOf('history.search')).toEqual([])
  },
)

describe('a time', () => {
  test('that ends before it begins is said at its fields, and nothing is asked', async () => {
    const { user, bridge } = await openSearch('from=2026-11-22&to=2026-11-21')
    expect(screen.getByText(/Nothing was looked for/)).toBeDefined()
    expect(bridge.payloadsOf('history.search')).toEqual([])
    await user.click(menu('Time'))
    const sentence = screen.getByRole('alert')
    expect(sentence.textContent).toBe('“From” is later than “To”: nothing lies between them.')
    const from = screen.getByLabelText('From: day')
    expect([from.getAttribute('aria-invalid'), from.getAttribute('aria-describedby')]).toEqual([
      'true',
      sentence.id,
    ])
    await user.clear(from)
    await waitFor(() => expect(bridge.payloadsOf('history.search')).toHaveLength(1))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('keeps its minute while the day is typed anew', async () => {
    const { user, asked } = await openSearch('from=2026-11-22T09:30')
    await user.click(menu('Time'))
    const day = screen.getByLabelText('From: day')
    fireEvent.change(day, { target: { value: '' } })
    await waitFor(() => expect(asked()?.from).toBeNull())
    expect(screen.getByLabelText('From: time of the day')).toHaveProperty('value', '09:30')
    fireEvent.change(day, { target: { value: '2026-11-21' } })
    await waitFor(() => expect(asked()?.from).toBe(NINE - 2 * DAY + 30 * MINUTE))
  })

  test('can be as exact as a minute', async () => {
    const { user, asked } = await openSearch()
    await user.click(menu('Time'))
    expect(screen.getByLabelText('From: time of the day')).toHaveProperty('disabled', true)
    await user.type(screen.getByLabelText('From: day'), '2026-11-22')
    await user.type(screen.getByLabelText('From: time of the day'), '09:30')
    await waitFor(() => expect(asked()?.from).toBe(NINE - DAY + 30 * MINUTE))
    expect(location.hash).toBe('#/search?from=2026-11-22T09:30')
  })
})
