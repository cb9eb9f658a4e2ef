import { styleText } from 'node:util'
import type { Status } from '../../shared/outcome.ts'

/** How a text is set off. */
export type Style = Status | 'strong' | 'faint'
/** Sets a text off in colour, or leaves it alone. Paint last: colours count when widths are measured. */
export type Paint = (style: Style, text: string) => string

/** Unknown is not broken: grey is not red. */
const FORMATS = {
  ok: 'green',
  warning: 'yellow',
  failed: ['red', 'bold'],
  inconclusive: 'gray',
  strong: 'bold',
  faint: 'dim',
} as const satisfies Record<Style, unknown>

/** No colours at all. */
export const plain: Paint = (_style, text) => text

/** The colours of a terminal. */
export const coloured: Paint = (style, text) => {
  const format = FORMATS[style]
  return styleText(typeof format === 'string' ? format : [...format], text, { validateStream: false })
}

/** Whether to use colours: only for a person, who did not say no (https://no-color.org). */
export function paintFor(stream: { isTTY?: boolean }, env: Record<string, string | undefined>): Paint {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb' ? coloured : plain
}
