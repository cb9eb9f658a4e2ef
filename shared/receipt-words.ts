import type { AlertSubject, Fate, HoldReason, Receipt, SuppressReason } from './receipt.ts'

/** How a moment to come is written, as seen from a moment (both in ms since 1970). */
export type UntilWords = (at: number, now: number) => string

/** What became of an alert, once or several times in a row. Times in ms since 1970. */
export type ReceiptLine = { at: number; lastAt: number; times: number; words: string }

/** Receipts (the oldest first) as short lines; those that say the same in a row are one. */
export function receiptLines(receipts: readonly Receipt[], until: UntilWords): ReceiptLine[] {
  const lines: ReceiptLine[] = []
  for (const receipt of receipts) {
    const { at } = receipt
    const words = receiptWords(receipt, until)
    const before = lines.at(-1)
    if (before?.words === words) lines.splice(-1, 1, { ...before, lastAt: at, times: before.times + 1 })
    else lines.push({ at, lastAt: at, times: 1, words })
  }
  return lines
}

const subjects: Record<AlertSubject, string> = { failure: '', recovery: 'recovery ', reminder: 'reminder ' }

/** What became of an alert, in a few words: "held: quiet hours until 07:00". */
export function receiptWords(
  { about, fate, at }: Pick<Receipt, 'about' | 'fate' | 'at'>,
  until: UntilWords,
): string {
  return subjects[about] + fateWords(fate, (end) => until(end, at))
}

function fateWords(fate: Fate, until: (end: number) => string): string {
  switch (fate.kind) {
    case 'shown':
      return 'told'
    case 'joined':
      return 'told with the others'
    case 'failed':
      return `could not be shown: ${fate.why.replace(/\.$/, '')}; will try again`
    case 'held':
      return `held: ${holdWords[fate.why]}${untilWords(fate, until)}`
    case 'suppressed':
      return suppressWords[fate.why]
  }
}

/** Of a pace and of a cause nobody can say when they end. */
function untilWords(fate: Extract<Fate, { kind: 'held' }>, until: (end: number) => string): string {
  const ends = fate.why === 'quiet-hours' || fate.why === 'snoozed'
  return ends && fate.until !== null ? ` until ${until(fate.until)}` : ''
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
