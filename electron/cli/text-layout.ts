import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'

const CUT = '…'
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g

/** A text on one line, without anything that a terminal would obey: names come from files and from Slack. */
export function oneLine(text: string): string {
  return stripVTControlCharacters(text).replace(CONTROLS, ' ').replace(/ {2,}/g, ' ').trim()
}

/** How many columns a text takes on a terminal: wide letters take two. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/** The text filled up with blanks to so many columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)))
}

/** The text in at most so many columns, the cut marked. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (widthOf(kept + segment) > columns - 1) break
    kept += segment
  }
  return columns < 1 ? '' : kept.trimEnd() + CUT
}

/** The text in lines of at most so many columns, broken at blanks; each line but the first is indented further. */
export function wrap(text: string, columns: number, { indent = '', hang = '' } = {}): string {
  const lines: string[] = []
  let line = indent
  let isEmpty = true
  for (const word of text.split(' ')) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line)
      line = indent + hang
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line].join('\n')
}
