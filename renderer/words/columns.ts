/** What a column tells: when it was, the word about it, and the numbers, line by line. */
export type ColumnWords = { when: string; status: string; lines: string[] }

/** The same in one sentence after the other. */
export function spokenColumn({ when, status, lines }: ColumnWords): string {
  return [when, status, ...lines].join('. ')
}
