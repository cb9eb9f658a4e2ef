import type { AlertsMessages } from './language/en/alerts.ts'
import type { Fate, Receipt } from './receipt.ts'

/** How a moment to come is written, as seen from a moment (both in ms since 1970). */
export type UntilWords = (at: number, now: number) => string

/** What became of an alert, once or several times in a row. Times in ms since 1970. */
export type ReceiptLine = { at: number; lastAt: number; times: number; words: string }

/** What receipts are put into words with. */
export type ReceiptMessages = { alerts: AlertsMessages }

/** Receipts (the oldest first) as short lines; those that say the same in a row are one. */
export function receiptLines(
  receipts: readonly Receipt[],
  until: UntilWords,
  messages: ReceiptMessages,
): ReceiptLine[] {
  const lines: ReceiptLine[] = []
  for (const receipt of receipts) {
    const { at } = receipt
    const words = receiptWords(receipt, until, messages)
    const before = lines.at(-1)
    if (before?.words === words) lines.splice(-1, 1, { ...before, lastAt: at, times: before.times + 1 })
    else lines.push({ at, lastAt: at, times: 1, words })
  }
  return lines
}

/** What became of an alert, in a few words: "held: quiet hours until 07:00". */
export function receiptWords(
  { about, fate, at }: Pick<Receipt, 'about' | 'fate' | 'at'>,
  until: UntilWords,
  { alerts }: ReceiptMessages,
): string {
  return alerts.about[about](fateWords(fate, (end) => until(end, at), alerts))
}

/** Why the system did not show something, within a sentence. What is no refusal of ours are the system's own words. */
export function refusalWords(why: string, { refusals }: AlertsMessages): string {
  const ours = Object.entries(refusals).find(([refusal]) => refusal === why)
  return ours ? ours[1] : why.replace(/\.$/, '')
}

function fateWords(fate: Fate, until: (end: number) => string, alerts: AlertsMessages): string {
  switch (fate.kind) {
    case 'shown':
      return alerts.shown
    case 'joined':
      return alerts.joined
    case 'failed':
      return alerts.failed(refusalWords(fate.why, alerts))
    case 'held':
      return alerts.held[fate.why](fate.until === null ? null : until(fate.until))
    case 'suppressed':
      return alerts.suppressed[fate.why]
    default:
      return fate satisfies never
  }
}
