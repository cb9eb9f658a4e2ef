import type { PastedRefusal, PastedWish } from '../../shared/setup.ts'
import { isRecord } from '../monitor/facts.ts'
import { recogniseApiUrl } from './api-url.ts'
import type { PastedThing } from './pasted-thing.ts'
import { shapeOf } from './secret-shape.ts'

/** More things are not read. */
export const MOST_PASTED = 1000

/** Takes a set-up file apart, entry by entry: one that cannot be used does not stand in the way of the others. */
export function readPastedFile(text: string): PastedThing[] {
  const entries = entriesOf(text)
  if (typeof entries === 'string') return [refusal(entries, 1)]
  return entries.slice(0, MOST_PASTED).map((entry, index) => readEntry(entry, index + 1))
}

function entriesOf(text: string): unknown[] | PastedRefusal {
  try {
    const value: unknown = JSON.parse(text)
    const entries = isRecord(value) ? value.integrations : value
    return Array.isArray(entries) && entries.length > 0 ? entries : 'not-setup-file'
  } catch {
    return 'not-json'
  }
}

function readEntry(entry: unknown, line: number): PastedThing {
  if (!isRecord(entry)) return refusal('not-setup-file', line)
  const raw = textOf(entry.token) ?? textOf(entry.url)
  if (raw === null) return refusal('not-setup-file', line)
  const api = recogniseApiUrl(textOf(entry.apiUrl) ?? '')
  const wish: PastedWish = {
    name: textOf(entry.name)?.slice(0, 120) ?? null,
    channel: textOf(entry.channel),
    everySeconds: typeof entry.everySeconds === 'number' ? entry.everySeconds : null,
  }
  return {
    shape: shapeOf(raw),
    raw,
    line,
    name: wish.name,
    apiUrl: api.ok ? api.apiUrl : null,
    wishes: [wish],
  }
}

function refusal(why: PastedRefusal, line: number): PastedThing {
  return { shape: { usable: false, why }, raw: '', line, name: null, apiUrl: null, wishes: [] }
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? null : text
}
