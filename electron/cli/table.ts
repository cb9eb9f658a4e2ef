import type { IntegrationKind } from '../../shared/integration.ts'
import type { Status } from '../../shared/outcome.ts'
import type { Paint } from './paint.ts'
import { cut, oneLine, pad, widthOf } from './text-layout.ts'

/** One integration in one line. */
export type Row = { status: Status; name: string; kind: IntegrationKind; says: string }

/** How a text is laid out: `columns` is null where lines may have any length (a file, a pipe). */
export type Layout = { columns: number | null; paint: Paint }

const HEAD = ['Status', 'Integration', 'Kind', 'Result'] as const
const GAP = '  '
const NARROWEST_NAME = 12
/** Of what a name and its result share, when there is not room for both. */
const NAME_SHARE = 0.5

/** The rows under one another with their columns aligned, in the order given; no line is wider than the layout. */
export function renderTable(rows: readonly Row[], { columns, paint }: Layout): string {
  const cells = rows.map(({ status, name, kind, says }) => [status, oneLine(name), kind, oneLine(says)])
  const widths = narrowed(
    HEAD.map((title, at) => widest([title, ...cells.map((line) => line[at] ?? '')])),
    columns,
  )
  const head = paint('faint', lineOf([...HEAD], widths).trimEnd())
  const lines = cells.map((line, at) => {
    const text = lineOf(line, widths)
    const status = rows[at]?.status ?? 'ok'
    return (paint(status, text.slice(0, status.length)) + text.slice(status.length)).trimEnd()
  })
  return [head, ...lines].join('\n')
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  return cells.map((cell, at) => pad(cut(cell, widths[at] ?? 0), widths[at] ?? 0)).join(GAP)
}

/** Narrows name and result, the only columns of free length, until the line fits. */
function narrowed([status = 0, name = 0, kind = 0, says = 0]: number[], columns: number | null): number[] {
  if (columns === null) return [status, name, kind, says]
  const room = Math.max(2, columns - status - kind - 3 * GAP.length)
  const least = Math.max(NARROWEST_NAME, Math.floor(room * NAME_SHARE))
  const nameWidth = Math.min(name, Math.max(least, room - says), room - 1)
  return [status, nameWidth, kind, Math.min(says, room - nameWidth)]
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)
}
