import type { AlertSubject, Fate, HoldReason, Receipt, SuppressReason } from '../../shared/receipt.ts'
import { untilTime } from './dates.ts'

/** What became of an alert, once or several times in a row. Times in ms since 1970. */
export type ReceiptLine = { at: number; lastAt: number; times: number; words: string }

/** Receipts (the oldest first) as short lines; those that say the same in a row are one. */
export function receiptLines(receipts: readonly Receipt[]): ReceiptLine[] {
  const lines: ReceiptLine[] = []
  for (const { at, about, fate } of receipts) {
    const words = receiptWords(about, fate, at)
    const before = lines.at(-1)
    if (before?.words === words) lines.splice(-1, 1, { ...before, lastAt: at, times: before.times + 1 })
    else lines.push({ at, lastAt: at, times: 1, words })
  }
  return lines
}

const subjects: Record<AlertSubject, string> = { failure: '', recovery: 'recovery ', reminder: 'reminder ' }

/** What became of an alert at that moment, in a few words: "held: quiet hours until 07:00". */
export function receiptWords(about: AlertSubject, fate: Fate, at: number): string {
  return subjects[about] + fateWords(fate, at)
}

function fateWords(fate: Fate, at: number): string {
  switch (fate.kind) {
    case 'shown':
      return 'told'
    case 'joined':
      return 'told with the others'
    case 'failed':
      return `could not be shown: ${fate.why.replace(/\.$/, '')}; will try again`
    case 'held':
      return `held: ${holdWords[fate.why]}${untilWords(fate, at)}`
    case 'suppressed':
      return suppressWords[fate.why]
  }
}

/** Of a pace and of a cause nobody can say when they end. */
function untilWords({ why, until }: Extract<Fate, { kind: 'held' }>, at: number): string {
  const ends = why === 'quiet-hours' || why === 'snoozed'
  return ends && until !== null ? ` until ${untilTime(until, at)}` : ''
}

const holdWords: Record<HoldReason, string> = {
  'quiet-hours': 'quiet hours',
  snoozed: 'snoozed',
  paused: 'paused',
  pace: 'enough was told in that minute',
  'cause-not-over': 'others with the same cause still fail',
}

const suppressWords: Record<SuppressReason, string> = {
  'notifications-off': 'not told: notifications are off',
  'low-priority': 'not told: its priority is low',
  acknowledged: 'not told: you had acknowledged it',
  'told-already': 'not told again: only its reason changed',
}
