import { stringify } from 'csv-stringify/sync'
import { COLUMNS, type ExportRow } from './export-row.ts'

/** Without it, Excel takes UTF-8 for the alphabet of the system. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The first line of a file of comma-separated values: the names of its columns. */
export function csvHead(): string {
  return BYTE_ORDER_MARK + lines([COLUMNS])
}

/** Rows as lines of RFC 4180. */
export function csvLines(rows: readonly ExportRow[]): string {
  return lines(rows.map((row) => COLUMNS.map((name) => row[name])))
}

function lines(records: readonly (readonly (string | number | null)[])[]): string {
  return stringify([...records], {
    record_delimiter: 'windows',
    // It does so by itself only for the two together.
    quoted_match: /[\r\n]/,
    // A cell that begins like a formula would be reckoned by whoever opens the file.
    escape_formulas: true,
  })
}
