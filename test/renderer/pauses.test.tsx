import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { HOUR } from '../../shared/time.ts'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { viewOf, windowOverviewOf } from './window-builders.ts'

function openPaused({ itself, all }: { itself: boolean; all: boolean }) {
  const view = viewOf({ status: 'paused', paused: itself, nextDueAt: null })
  const bridge = new FakeBridge(windowOverviewOf([view], { pausedUntil: all ? NINE + HOUR : null }))
  return { bridge, ...openWindow(bridge) }
}

async function sentence(): Promise<string | undefined> {
  const title = await screen.findByRole('heading', { level: 1 })
  return title.closest('header')?.querySelector('p')?.textContent?.trim()
}

describe('the page of a paused integration', () => {
  test.each([
    [{ itself: true, all: false }, 'Paused: nothing is asked.', 'Resume', false],
    [
      { itself: true, all: true },
      'Paused by itself: it stays paused when the others go on.',
      'Resume with the others',
      false,
    ],
    [
      { itself: false, all: true },
      'Paused with all the others: it goes on when they do.',
      'Stay paused afterwards',
      true,
    ],
  ])('says of %o whether it itself is, and offers what can be done', async (state, words, name, paused) => {
    const { user, bridge } = openPaused(state)
    expect(await sentence()).toBe(words)
    const checkNow = screen.getByRole('button', { name: 'Check now' })
    expect(checkNow.getAttribute('aria-disabled')).toBe('true')
    await user.click(screen.getByRole('button', { name }))
    expect(bridge.payloadsOf('integration.pause')).toEqual([{ ids: ['a'], paused }])
  })
})
