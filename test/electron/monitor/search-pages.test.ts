import { describe, expect, test } from 'vitest'
import { bothSearchPages } from '../../../electron/monitor/search-pages.ts'
import type { SearchPage, SearchPlace } from '../../../shared/search.ts'
import { resultOf } from '../../builders.ts'

/** A page with entries at these times of one integration, which goes on after a place or ends. */
function pageOf(integrationId: string, times: number[], next: SearchPlace | null = null): SearchPage {
  const { evidence: _evidence, checks: _checks, ...result } = resultOf({ integrationId })
  return { entries: times.map((at) => ({ ...result, at, run: null })), next }
}

function placesOf({ entries, next }: SearchPage) {
  return { entries: entries.map(({ integrationId, at }) => `${integrationId} ${at}`), next }
}

describe('two answers to one search', () => {
  test('are one in the order of time, and of one moment by integration', () => {
    const both = bothSearchPages(pageOf('b', [9, 5]), pageOf('a', [9, 7]), 10)
    expect(placesOf(both)).toEqual({ entries: ['a 9', 'b 9', 'a 7', 'b 5'], next: null })
  })

  test('go on after the last that is given', () => {
    const both = bothSearchPages(pageOf('b', [9, 5]), pageOf('a', [8, 7]), 3)
    expect(placesOf(both)).toEqual({ entries: ['b 9', 'a 8', 'a 7'], next: { at: 7, integrationId: 'a' } })
  })

  test('say nothing of what lies beyond the end of one that goes on', () => {
    const both = bothSearchPages(pageOf('b', [9, 8], { at: 8, integrationId: 'b' }), pageOf('a', [7]), 2)
    expect(placesOf(both)).toEqual({ entries: ['b 9', 'b 8'], next: { at: 8, integrationId: 'b' } })
  })

  test('go on although nothing of a page could be read', () => {
    const both = bothSearchPages(pageOf('b', [], { at: 8, integrationId: 'b' }), pageOf('a', [7]), 2)
    expect(placesOf(both)).toEqual({ entries: [], next: { at: 8, integrationId: 'b' } })
  })
})
