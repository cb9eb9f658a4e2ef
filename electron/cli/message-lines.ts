import { common as english } from '../../shared/language/en/common.ts'
import type { ReasonMessage } from '../../shared/reason-message.ts'
import { wrap } from './text-layout.ts'

/** Where lines are broken when nothing says how wide the page is. */
export const PAGE_COLUMNS = 100

/** A reason's message below its title. `narrower` tells more about this very code, after the meaning. */
export function messageLines(
  { meaning, whoMends, steps, link }: ReasonMessage,
  { columns, narrower }: { columns: number; narrower: string | null },
): string[] {
  const plain = { indent: '  ' }
  return [
    wrap(narrower === null ? meaning : `${meaning} ${narrower}`, columns, plain),
    wrap(`Who mends it: ${english.status.whoMends[whoMends]}`, columns, plain),
    ...steps.map((step, at) => wrap(`${at + 1}. ${step}`, columns, { indent: '  ', hang: '   ' })),
    // Never broken, so that a terminal can open it.
    ...(link ? [`  ${link.label}: ${link.url}`] : []),
  ]
}
