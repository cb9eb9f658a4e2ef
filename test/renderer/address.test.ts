import { act, renderHook, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { useReducer } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { addressOf, readAddress } from '../../renderer/address.ts'
import { type Addressed, NOTHING, select } from '../../renderer/selection.ts'
import { useAddress } from '../../renderer/use-address.ts'

afterEach(() => {
  history.replaceState(null, '', '#')
})

const searchText = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => encodeURIComponent(text.toWellFormed()))
const addressed = fc.record({
  page: fc.constantFrom<Addressed['page']>('integration', 'overview', 'search'),
  integrationId: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  view: fc.constantFrom<Addressed['view']>('results', 'incidents'),
  search: searchText,
})

describe('the address of the window', () => {
  test('brings back the page that is shown, with the rest as it was', () => {
    fc.assert(
      fc.property(addressed, addressed, (shown, before) => {
        const told: Partial<Addressed> = {
          integration: { page: shown.page, integrationId: shown.integrationId, view: shown.view },
          overview: { page: shown.page },
          search: { page: shown.page, search: shown.search },
        }[shown.page]
        expect(readAddress(addressOf(shown), before)).toEqual({ ...before, ...told })
      }),
    )
  })

  test.each([
    [{ ...NOTHING, page: 'overview' as const }, '#/overview'],
    [{ ...NOTHING, page: 'search' as const }, '#/search'],
    [{ ...NOTHING, page: 'search' as const, search: 'status=failed' }, '#/search?status=failed'],
    [NOTHING, '#/'],
    [{ ...NOTHING, integrationId: 'a b/c' }, '#/integration/a%20b%2Fc'],
    [{ ...NOTHING, integrationId: 'a', view: 'incidents' as const }, '#/integration/a/incidents'],
  ])('can be read (%#)', (shown, address) => {
    expect(addressOf(shown)).toBe(address)
  })

  test.each(['', '#', '#/', '#/integration', '#/integration/', '#/elsewhere/a', '#search'])(
    'of nothing of ours ("%s") is not followed',
    (hash) => {
      expect(readAddress(hash, NOTHING)).toBeNull()
    },
  )

  test('with an id that was cut short is taken as it stands', () => {
    expect(readAddress('#/integration/%E0%A4%A', NOTHING)?.integrationId).toBe('%E0%A4%A')
  })
})

/** The window's selection with its address, and how many steps it has made since. */
function open(integrationId: string | null = 'a') {
  const { result } = renderHook(() => {
    const [selection, change] = useReducer(select, { ...NOTHING, integrationId })
    useAddress(selection, change)
    return { selection, change }
  })
  const start = history.length
  return {
    page: () => result.current.selection,
    change: (change: Parameters<typeof select>[1]) => act(() => result.current.change(change)),
    steps: () => history.length - start,
  }
}

describe('the steps of the window', () => {
  test('the first page is nothing to go back to', () => {
    const { steps } = open()
    expect([location.hash, steps()]).toEqual(['#/integration/a', 0])
  })

  test('a window that shows nothing yet has no address', () => {
    history.replaceState(null, '', location.pathname)
    const { change, steps } = open(null)
    expect(location.hash).toBe('')
    change({ kind: 'open', integrationId: 'a' })
    expect([location.hash, steps()]).toEqual(['#/integration/a', 0])
  })

  test('what is picked is a step, what is typed goes on with the one before', () => {
    const { change, steps } = open()
    change({ kind: 'overview' })
    change({ kind: 'search', search: 'status=failed' })
    expect([location.hash, steps()]).toEqual(['#/search?status=failed', 2])
    change({ kind: 'search', search: 'status=failed&text=g', typing: true })
    change({ kind: 'search', search: 'status=failed&text=go', typing: true })
    expect([location.hash, steps()]).toEqual(['#/search?status=failed&text=go', 2])
  })

  test('what is shown already is no step', () => {
    const { change, steps } = open()
    change({ kind: 'search', search: 'text=go' })
    change({ kind: 'search', search: 'text=go' })
    expect(steps()).toBe(1)
  })

  test('the step back shows what was shown before, and makes no new one', async () => {
    const { change, page, steps } = open()
    change({ kind: 'search', search: 'text=go' })
    change({ kind: 'search', search: 'text=gone' })
    act(() => {
      history.replaceState(null, '', '#/search?text=go')
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
    await waitFor(() => expect(page().search).toBe('text=go'))
    expect([location.hash, steps()]).toEqual(['#/search?text=go', 2])
  })

  test('a step closes the details, and brings nothing into sight once more', async () => {
    const { change, page } = open()
    change({ kind: 'show', at: 1 })
    change({ kind: 'details', details: { integrationId: 'a', at: 1 } })
    act(() => {
      history.replaceState(null, '', '#/overview')
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
    await waitFor(() => expect(page()).toMatchObject({ page: 'overview', details: null, show: null }))
  })

  test.each([
    ['Alt and an arrow', { key: 'ArrowLeft', altKey: true }, 'back'],
    ['Alt and the other arrow', { key: 'ArrowRight', altKey: true }, 'forward'],
    ['Command and a bracket', { key: '[', metaKey: true }, 'back'],
    ['Command and the other bracket', { key: ']', metaKey: true }, 'forward'],
    ['Control, Alt and an arrow', { key: 'ArrowLeft', altKey: true, ctrlKey: true }, 'nowhere'],
    ['an arrow alone', { key: 'ArrowLeft' }, 'nowhere'],
  ])('%s lead %s', (_, init, way) => {
    open()
    const taken: string[] = []
    const { back, forward } = history
    history.back = () => taken.push('back')
    history.forward = () => taken.push('forward')
    window.dispatchEvent(new KeyboardEvent('keydown', init))
    Object.assign(history, { back, forward })
    expect(taken).toEqual(way === 'nowhere' ? [] : [way])
  })
})
