import { describe, expect, test } from 'vitest'
import { window as german } from '../../shared/language/de/window.ts'
import { window as english } from '../../shared/language/en/window.ts'
import type { AlertSubject, Fate, Receipt } from '../../shared/receipt.ts'
import { receiptLines, receiptWords } from '../../shared/receipt-words.ts'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { NINE } from '../builders.ts'

const failedToShow: Fate = { kind: 'failed', why: 'no notification service' }

function receiptOf(minute: number, fate: Fate, about: AlertSubject = 'failure'): Receipt {
  return { incidentId: 'a', at: NINE + minute * MINUTE, about, fate }
}

describe('receipts in words', () => {
  test.each<[Fate, string]>([
    [{ kind: 'shown' }, 'told'],
    [{ kind: 'joined' }, 'told with the others'],
    [failedToShow, 'could not be shown: no notification service; will try again'],
    [
      { kind: 'failed', why: 'timeout' },
      'could not be shown: the system did not show it in time; will try again',
    ],
    [{ kind: 'failed', why: 'It timed out.' }, 'could not be shown: It timed out; will try again'],
    [{ kind: 'held', why: 'quiet-hours', until: NINE + HOUR }, 'held: quiet hours until 10:00'],
    [{ kind: 'held', why: 'quiet-hours', until: NINE + 22 * HOUR }, 'held: quiet hours until tomorrow 07:00'],
    [{ kind: 'held', why: 'snoozed', until: NINE + 4 * HOUR }, 'held: snoozed until 13:00'],
    [{ kind: 'held', why: 'snoozed', until: null }, 'held: snoozed'],
    [{ kind: 'held', why: 'pace', until: NINE + MINUTE }, 'held: enough was told in that minute'],
    [{ kind: 'held', why: 'cause-not-over', until: null }, 'held: others with the same cause still fail'],
    [{ kind: 'suppressed', why: 'notifications-off' }, 'not told: notifications are off'],
    [{ kind: 'suppressed', why: 'low-priority' }, 'not told: its priority is low'],
    [{ kind: 'suppressed', why: 'acknowledged' }, 'not told: you had acknowledged it'],
    [{ kind: 'suppressed', why: 'told-already' }, 'not told again: only its reason changed'],
  ])('%o is "%s"', (fate, words) => {
    expect(receiptWords({ about: 'failure', fate, at: NINE }, english.time.until, english)).toBe(words)
  })

  test.each<[AlertSubject, string]>([
    ['failure', 'told'],
    ['recovery', 'recovery told'],
    ['reminder', 'reminder told'],
  ])('say that a %s was shown: "%s"', (about, words) => {
    expect(receiptWords({ about, fate: { kind: 'shown' }, at: NINE }, english.time.until, english)).toBe(
      words,
    )
  })

  test.each<[AlertSubject, Fate, string]>([
    [
      'failure',
      { kind: 'failed', why: 'no-service' },
      'konnte nicht angezeigt werden: es gibt keinen Benachrichtigungsdienst; ein neuer Versuch folgt',
    ],
    [
      'recovery',
      { kind: 'held', why: 'quiet-hours', until: NINE + 22 * HOUR },
      'Entwarnung zurückgehalten: Ruhezeiten bis morgen 07:00',
    ],
    ['reminder', { kind: 'joined' }, 'Erinnerung mit den anderen gemeldet'],
  ])('are German in a German window: %s, %o', (about, fate, words) => {
    expect(receiptWords({ about, fate, at: NINE }, german.time.until, german)).toBe(words)
  })

  test('that say the same in a row are one line', () => {
    const receipts = [
      receiptOf(0, failedToShow),
      receiptOf(1, failedToShow),
      receiptOf(2, failedToShow),
      receiptOf(3, { kind: 'shown' }),
      receiptOf(9, failedToShow),
    ]
    const lines = receiptLines(receipts, english.time.until, english)
    expect(lines.map(({ at, lastAt, times }) => [at, lastAt, times])).toEqual([
      [NINE, NINE + 2 * MINUTE, 3],
      [NINE + 3 * MINUTE, NINE + 3 * MINUTE, 1],
      [NINE + 9 * MINUTE, NINE + 9 * MINUTE, 1],
    ])
  })
})
