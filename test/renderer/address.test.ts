import { act, renderHook, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { useReducer } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { addressOf, readAddress } from '../../renderer/address.ts'
import { type Addressed, NOTHING, select } from '../../renderer/selection.ts'
import { useAddress } from '../../renderer/use-address.ts'

afterEach(() => {
  history.replaceState(null, '', '#')
  localStorage.clear()
  vi.restoreAllMocks()
})

const searchText = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => encodeURIComponent(text.toWellFormed()))
const addressed = fc.record({
  page: fc.constantFrom<Addressed['page']>('integration', 'overview', 'search', 'add', 'permission'),
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
          add: { page: shown.page },
          permission: { page: shown.page },
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

  test('walking through the list is one step, also where another page is left for it', () => {
    const { change, steps } = open()
    change({ kind: 'overview' })
    change({ kind: 'move', integrationId: 'b' })
    expect([location.hash, steps()]).toEqual(['#/integration/b', 2])
    change({ kind: 'move', integrationId: 'c' })
    expect([location.hash, steps()]).toEqual(['#/integration/c', 2])
  })

  const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
  test.each([
    ['Alt and an arrow', '', { key: 'ArrowLeft', altKey: true }, ['back']],
    ['Alt and the other arrow', '', { key: 'ArrowRight', altKey: true }, ['forward']],
    ['Command and a bracket', MAC, { key: '[', metaKey: true }, ['back']],
    ['Command and the other bracket', MAC, { key: ']', metaKey: true }, ['forward']],
    ['On a Mac Alt and an arrow', MAC, { key: 'ArrowLeft', altKey: true }, []],
    ['Control, Alt and an arrow', '', { key: 'ArrowLeft', altKey: true, ctrlKey: true }, []],
    ['an arrow alone', '', { key: 'ArrowLeft' }, []],
  ])('%s lead where they should (%#)', (_, desktop, init, ways) => {
    if (desktop) vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(desktop)
    open()
    expect(taken(() => window.dispatchEvent(new KeyboardEvent('keydown', init)))).toEqual(ways)
  })

  test.each([
    [3, ['back']],
    [4, ['forward']],
    [0, []],
  ])('the button %i of a mouse leads %j', (button, ways) => {
    open()
    expect(taken(() => window.dispatchEvent(new MouseEvent('mouseup', { button })))).toEqual(ways)
  })

  test('no key leads away from a dialog, nor one that somebody has answered to', () => {
    open()
    const back = () => new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, cancelable: true })
    const answered = back()
    answered.preventDefault()
    expect(taken(() => window.dispatchEvent(answered))).toEqual([])
    const dialog = document.body.appendChild(document.createElement('dialog'))
    dialog.setAttribute('open', '')
    const ways = taken(() => {
      window.dispatchEvent(back())
      window.dispatchEvent(new MouseEvent('mouseup', { button: 3 }))
    })
    dialog.remove()
    expect(ways).toEqual([])
  })
})

/** The steps back and forward that something takes. */
function taken(act: () => void): string[] {
  const ways: string[] = []
  const { back, forward } = history
  history.back = () => ways.push('back')
  history.forward = () => ways.push('forward')
  act()
  Object.assign(history, { back, forward })
  return ways
}
