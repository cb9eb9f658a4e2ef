import type { Json } from './json.ts'

/** Fields in which Slack says what is wrong and what it takes (docs: Web API, "Evaluating responses"). */
const NAMES = new Set(['ok', 'error', 'warning', 'warnings', 'messages', 'needed', 'provided'])

/** Whether a field says what the verdict is about; `code` is that of the verdict, as `is_archived`. */
export function isTelling(name: string, value: Json, code: string | null): boolean {
  if (NAMES.has(name)) return true
  if (code === null) return false
  return name === code || (value.kind === 'string' && value.text === JSON.stringify(code))
}

/** Whether what tells something lies within it: the way there is open from the start. */
export function leadsToTelling(json: Json, code: string | null): boolean {
  if (json.kind === 'object') {
    return json.fields.some(([name, value]) => isTelling(name, value, code) || leadsToTelling(value, code))
  }
  return json.kind === 'array' && json.items.some((item) => leadsToTelling(item, code))
}
