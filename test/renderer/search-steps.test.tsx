import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openWindow } from './open-window.tsx'
import { ANYTHING, bridgeWith, letters, menu, openSearch, results, stepTo, titles } from './search-stage.ts'

describe('typing', () => {
  test('is looked for when it rests, not letter by letter', async () => {
    const { bridge, asked } = await openSearch()
    await titles()
    letters(screen.getByRole('searchbox'), 'gone')
    await waitFor(() => expect(asked()?.text).toBe('gone'))
    expect(bridge.payloadsOf('history.search').map(({ filter }) => filter.text)).toEqual([null, 'gone'])
  })

  test('is one step, however many letters; a choice after it is another', async () => {
    const { user } = await openSearch('status=failed')
    await titles()
    const before = history.length
    await user.type(screen.getByRole('searchbox'), 'gone')
    expect([location.hash, history.length - before]).toEqual(['#/search?status=failed&text=gone', 1])
    await user.type(screen.getByRole('combobox', { name: 'Code' }), 'no')
    expect(history.length - before).toBe(2)
    await user.click(screen.getByRole('checkbox', { name: 'Good checks too' }))
    expect(history.length - before).toBe(3)
  })

  test('an answer that comes late never takes the place of a newer one', async () => {
    const { bridge } = await openSearch()
    await titles()
    const code = screen.getByRole('combobox', { name: 'Code' })
    const late = bridge.holds('history.search')
    letters(code, 'token_revoked')
    await waitFor(() => expect(bridge.payloadsOf('history.search')).toHaveLength(2))
    const releaseNewer = bridge.holds('history.search')
    letters(code, 'is_archived')
    await waitFor(() => expect(bridge.payloadsOf('history.search').at(-1)?.filter.code).toBe('is_archived'))
    releaseNewer()
    await screen.findByRole('heading', { name: '2 found' })
    late()
    await act(async () => undefined)
    expect(await titles()).toEqual(['Channel archived · Reviews', 'Channel archived · Sales digest'])
  })

  test('what was found before stays, and says that it does, until the answer comes', async () => {
    const { user, bridge } = await openSearch()
    await titles()
    const release = bridge.holds('history.search')
    await user.click(menu('Verdict'))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Warning' }))
    const region = screen.getByRole('region', { name: 'Looking…' })
    expect(region.getAttribute('aria-busy')).toBe('true')
    expect(await titles()).toHaveLength(5)
    release()
    await screen.findByRole('heading', { name: '1 found' })
    expect(region.getAttribute('aria-busy')).toBe('false')
    expect(await titles()).toEqual(['Bot is not in the channel · Sales digest'])
  })
})

describe('the steps back and forward', () => {
  test('walk through the searches, fields and all', async () => {
    const { user, asked } = await openSearch()
    await user.type(screen.getByRole('searchbox'), 'gone')
    await user.click(screen.getByRole('checkbox', { name: 'Good checks too' }))
    await waitFor(() => expect(asked()).toEqual({ ...ANYTHING, statuses: null, text: 'gone' }))
    stepTo('#/search?text=gone')
    await waitFor(() => expect(asked()).toEqual({ ...ANYTHING, text: 'gone' }))
    expect(screen.getByRole('checkbox', { name: 'Good checks too' })).toHaveProperty('checked', false)
    stepTo('#/search')
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveProperty('value', ''))
    expect(asked()).toEqual(ANYTHING)
    stepTo('#/search?text=gone')
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'gone')
  })

  test('from another page lead to what was looked for', async () => {
    const { user } = await openSearch('code=is_archived')
    const [link] = within(await results()).getAllByRole('link', { name: 'Reviews' })
    await user.click(link as HTMLElement)
    await screen.findByRole('heading', { level: 1, name: 'Reviews' })
    stepTo('#/search?code=is_archived')
    await screen.findByRole('heading', { name: '2 found' })
    expect(screen.getByRole('combobox', { name: 'Code' })).toHaveProperty('value', 'is_archived')
  })
})

test('the details of a result lead to all that are like it', async () => {
  const { user, asked } = await openSearch('workspace=Acme')
  const [, bar] = within(await results()).getAllByRole('button', { name: 'Geeky details' })
  await user.click(bar as HTMLElement)
  const link = await screen.findByRole('link', { name: 'Find all like this' })
  expect(link.getAttribute('href')).toBe('#/search?reason=channel-archived&code=is_archived')
  stepTo(link.getAttribute('href') ?? '')
  await screen.findByRole('heading', { name: '2 found' })
  expect(asked()).toEqual({ ...ANYTHING, reasons: ['channel-archived'], code: 'is_archived' })
  expect(screen.queryByRole('region', { name: 'Geeky details' })).toBeNull()
})

describe('by keyboard', () => {
  test('a menu opens, is walked through, ticks, and gives the focus back', async () => {
    const { user, asked } = await openSearch()
    menu('Reason').focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('Access revoked in Slack')
    await user.keyboard('{ArrowDown}{ArrowDown} ')
    expect(document.activeElement?.getAttribute('aria-checked')).toBe('true')
    await user.keyboard('{End}')
    expect(document.activeElement?.textContent).toBe('A fault of Redbar')
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('Access revoked in Slack')
    await user.keyboard('{ArrowUp}{Home}tok')
    expect(document.activeElement?.textContent).toBe('Token expired')
    await user.keyboard(' {Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(menu('Reason'))
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Reason, 2 chosen')
    expect(asked()?.reasons).toEqual(['channel-archived', 'token-expired'])
  })

  test('Escape in a menu leaves the details open, and the focus going elsewhere closes a menu', async () => {
    const { user } = await openSearch()
    const [bar] = within(await results()).getAllByRole('button', { name: 'Geeky details' })
    await user.click(bar as HTMLElement)
    await screen.findByRole('region', { name: 'Geeky details' })
    await user.click(menu('Verdict'))
    await user.keyboard('{Escape}')
    expect(screen.getByRole('region', { name: 'Geeky details' })).toBeDefined()
    await user.click(menu('Verdict'))
    await user.tab()
    expect(screen.queryByRole('menu')).toBeNull()
  })

  test('the results are one stop, walked through with the arrows', async () => {
    const { user } = await openSearch()
    const list = await results()
    const stops = () =>
      within(list)
        .getAllByRole('button')
        .filter((button) => button.tabIndex === 0)
    expect(stops()).toHaveLength(1)
    stops()[0]?.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.closest('[data-status]')?.textContent).toContain(
      'Bot is not in the channel',
    )
    expect(stops()).toEqual([document.activeElement])
  })

  test.each(['{Control>}f{/Control}', '{Meta>}f{/Meta}', '/'])(
    '%s leads to the field, from wherever',
    async (keys) => {
      const { user } = openWindow(bridgeWith())
      await screen.findByRole('heading', { level: 1, name: 'Reviews' })
      await user.keyboard(keys)
      await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')))
      await titles()
      screen.getByRole('heading', { name: 'Search' }).focus()
      await user.keyboard(keys)
      expect(document.activeElement).toBe(screen.getByRole('searchbox'))
      expect(screen.getByRole('searchbox')).toHaveProperty('value', '')
    },
  )

  test('a slash that is typed into a field is a slash', async () => {
    const { user } = await openSearch()
    const code = screen.getByRole('combobox', { name: 'Code' })
    await user.type(code, 'a/b')
    expect([document.activeElement, code]).toEqual([code, expect.objectContaining({ value: 'a/b' })])
  })
})
