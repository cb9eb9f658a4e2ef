import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FixLine } from '../../renderer/history/FixLine.tsx'
import type { Fix } from '../../renderer/history/fix-age.ts'
import { boundsWords, factsOf, stateWords } from '../../renderer/history/incident-words.ts'
import { StatusSentence } from '../../renderer/history/StatusSentence.tsx'
import { MessagesContext } from '../../renderer/language.tsx'
import { spanWords } from '../../renderer/lines/span-words.ts'
import { createQueryClient } from '../../renderer/queries.ts'
import { window as german } from '../../shared/language/de/window.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import { incidentOf, NINE } from '../builders.ts'
import { acknowledged, failingViewOf, viewOf } from './window-builders.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: NINE + MINUTE, toFake: ['Date'] })
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function said(what: ReactNode): string {
  const client = createQueryClient()
  const { container } = render(
    <QueryClientProvider client={client}>
      <MessagesContext value={german}>{what}</MessagesContext>
    </QueryClientProvider>,
  )
  client.clear()
  return container.textContent ?? ''
}

/** One that has failed for so long (ms). */
function failingFor(length: number): IntegrationView {
  const view = failingViewOf()
  return { ...view, incident: view.incident && { ...view.incident, firstBadAt: NINE + MINUTE - length } }
}

describe('in German', () => {
  test.each([
    [failingFor(DAY), 'Gestört seit 1 Tag. Nächste Prüfung in 4 min.'],
    [failingFor(3 * DAY), 'Gestört seit 3 Tagen. Nächste Prüfung in 4 min.'],
    [
      acknowledged(failingFor(3 * DAY), NINE + DAY),
      'Gestört seit 3 Tagen, zur Kenntnis genommen bis morgen 09:00: keine Erinnerungen, wird weiter geprüft. Nächste Prüfung in 4 min.',
    ],
    [
      viewOf({ snoozedUntil: NINE + HOUR }),
      'Funktioniert. Zuletzt geprüft: vor 1 min. Nächste Prüfung in 4 min. Benachrichtigungen sind bis 10:00 stummgeschaltet.',
    ],
  ])('the verb stands where it belongs (%#)', (view, words) => {
    expect(said(<StatusSentence view={view} allPaused={false} offline={false} />)).toBe(words)
  })

  test('the code of the first that still fails stands in the middle of its sentence', () => {
    const answer = { mended: false, integrationId: 'b', status: 'failed', code: 'token_revoked' } as const
    const fix: Fix = {
      asked: ['a', 'b'],
      answer: { ...answer, title: 'Zugriff in Slack entzogen', well: [], failing: ['b'] },
    }
    const all = [failingViewOf(), failingViewOf({ id: 'b', name: 'Deploys' })]
    const [view = viewOf()] = all
    expect(said(<FixLine asking={false} fix={fix} view={view} all={all} />)).toBe(
      'Von 2 geprüften war Deploys die erste, für die Slack weiterhin token_revoked antwortet: Zugriff in Slack entzogen.',
    )
  })

  test('an incident is told with its plural', () => {
    const incident = incidentOf({
      lastGoodAt: NINE - 5 * MINUTE,
      firstBadAt: NINE,
      resolvedAt: NINE + HOUR,
      flappingSince: NINE - 2 * DAY,
      failures: 1250,
      toldAt: NINE + MINUTE,
    })
    const now = NINE + 2 * HOUR
    expect(stateWords(incident, now, german)).toBe('Kam und ging 2 Tage lang')
    expect(boundsWords(incident, now, german)).toBe(
      'Begonnen zwischen 08:55 und 09:00, funktionierte wieder ab 10:00',
    )
    expect(factsOf(incident, now, german)).toEqual(['1.250 fehlgeschlagene Prüfungen', 'gemeldet 09:01'])
    expect(factsOf({ ...incident, failures: 1 }, now, german)[0]).toBe('1 fehlgeschlagene Prüfung')
  })

  test('a folded run has its checks counted', () => {
    expect(spanWords({ count: 12, since: NINE - 55 * MINUTE, at: NINE }, german)).toBe(
      '12 Prüfungen, 08:05 – 09:00',
    )
    expect(historyNews(3, 3)).toBe('3 neue Prüfungen, alle fehlgeschlagen')
    expect(historyNews(1, 0)).toBe('1 neue Prüfung')
  })
})

const historyNews = german.history.list.onwards.news
