import { act, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test, vi } from 'vitest'
import { overviewScenes } from './harness/overview-scenes.ts'
import { scenes } from './harness/scenes.ts'
import { openWindow } from './open-window.tsx'

// Colours and sizes need a real window; the end-to-end tests look at those.
const STRUCTURE = { rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } } }

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, STRUCTURE)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

function open(scene: string) {
  const make = scenes[scene] ?? overviewScenes[scene]
  if (!make) throw new Error(`There is no scene ${scene}.`)
  const bridge = make()
  return { bridge, ...openWindow(bridge) }
}

describe('axe finds nothing to complain about', () => {
  test.each(Object.keys(scenes))('in the scene "%s"', async (scene) => {
    open(scene)
    await screen.findByRole('main')
    if (scene !== 'loading' && scene !== 'error' && scene !== 'empty')
      await screen.findByRole('list', { name: 'History' })
    expect(await violations()).toEqual([])
  })

  test.each(['busy', 'overview-few', 'overview-awaited', 'overview-refused'])(
    'on the overview page, in the scene "%s"',
    async (scene) => {
      history.replaceState(null, '', '#/overview')
      const { user } = open(scene)
      const grid = await screen.findByRole('grid')
      act(() => grid.focus())
      await user.keyboard('{ArrowDown}{ArrowRight}')
      expect(await violations()).toEqual([])
    },
  )

  test.each([0, 2])('with %i incidents listed', async (count) => {
    const { bridge, user } = open('busy')
    const incident = bridge.overview.integrations[0]?.incident
    if (incident) {
      const over = { ...incident, id: 'over', resolvedAt: bridge.overview.at }
      bridge.incidents = [incident, over].slice(0, count)
    }
    await user.click(await screen.findByRole('button', { name: 'Incidents' }))
    if (count === 0) await screen.findByText('No incidents yet.')
    expect(await screen.findAllByRole(count === 0 ? 'main' : 'article')).toHaveLength(count || 1)
    expect(await violations()).toEqual([])
  })

  test('with the geeky details open', async () => {
    const { user } = open('busy')
    const history = await screen.findByRole('list', { name: 'History' })
    const [first] = within(history).getAllByRole('button', { name: 'Geeky details' })
    if (first) await user.click(first)
    const tabs = await screen.findAllByRole('tab')
    for (const tab of tabs) {
      await user.click(tab)
      await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull())
      expect(await violations()).toEqual([])
    }
  })

  test('with a group folded, its blast radius shown whole, and the menu of snoozing open', async () => {
    const { user } = open('group')
    await user.click(await screen.findByRole('button', { name: 'Show all 20' }))
    await user.click(screen.getByRole('button', { name: /20 integrations/ }))
    await user.click(screen.getByRole('button', { name: 'Snooze all 20' }))
    expect(await violations()).toEqual([])
  })

  test('with what became of the notifications, and while Slack is asked after "I fixed it"', async () => {
    const { bridge, user } = open('acknowledged')
    const release = bridge.holds('incident.fixed')
    const history = await screen.findByRole('list', { name: 'History' })
    const [first] = within(history).getAllByRole('button', { name: 'Geeky details' })
    if (first) await user.click(first)
    await user.click(await screen.findByRole('tab', { name: 'Receipts' }))
    await screen.findByRole('list', { name: 'Notifications of this incident' })
    await user.click(screen.getByRole('button', { name: 'I fixed it' }))
    await screen.findByText('Asking Slack…')
    expect(await violations()).toEqual([])
    release()
  })

  test.each(['Edit', 'Remove', 'Settings'])('in the dialog of "%s"', async (name) => {
    const { user } = open('calm')
    await user.click(await screen.findByRole('button', { name }))
    await screen.findByRole('dialog')
    expect(await violations()).toEqual([])
  })

  test('in the dialog of a test message, and in its answer', async () => {
    const { user } = open('hook')
    await user.click(await screen.findByRole('button', { name: 'Send a test message' }))
    await screen.findByRole('dialog')
    expect(await violations()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await screen.findByRole('heading', { name: 'Slack took the message' })
    expect(await violations()).toEqual([])
  })

  test('with faults in the list, in the page and in the notices', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { bridge } = open('calm')
    await screen.findByRole('list', { name: 'History' })
    const { overview } = bridge
    const [first, ...others] = overview.integrations
    const broken = { ...first, name: null } as never
    const at = overview.at + 1
    act(() => bridge.shows({ ...overview, at, integrations: [broken, ...others], notices: [null as never] }))
    expect(await screen.findAllByRole('alert')).toHaveLength(3)
    expect(await violations()).toEqual([])
    told.mockRestore()
  })
})
