import type { Command } from './command.ts'

/** The commands that have every word of a text in them, those first whose label begins with it, then by its place. */
export function matching(commands: readonly Command[], text: string): readonly Command[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return commands
  const found = commands.flatMap((command) => {
    const rank = rankOf(command, words)
    return rank === null ? [] : [{ command, rank }]
  })
  // Sorting keeps the order of equals, in which commands come by their urgency.
  return found.sort((a, b) => a.rank - b.rank).map(({ command }) => command)
}

/** 0 = begins the label, 1 = begins a word of it, 2 = within it, 3 = only in the hint; null = not at all. */
function rankOf({ label, hint = '' }: Command, words: readonly string[]): number | null {
  const title = plain(label)
  const all = `${title} ${plain(hint)}`
  if (!words.every((word) => all.includes(word))) return null
  const [first = ''] = words
  if (title.startsWith(first)) return 0
  if (` ${title.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${first}`)) return 1
  return title.includes(first) ? 2 : 3
}

/** Without case and accents: who types "uber" means "über". */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
