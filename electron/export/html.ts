import type { Phrase } from '../../shared/language/phrase.ts'

/** Text that is HTML already. */
export type Html = { readonly html: string }

type Value = Html | string | number | null | readonly Html[]

/** HTML from a template: whatever is put in that is not HTML already is escaped. Null is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = strings.map(
    (text, index) => text + (index < values.length ? inserted(values[index] ?? null) : ''),
  )
  return { html: parts.join('') }
}

/** A sentence with HTML in it. */
export function said(phrase: Phrase<Html>): Html {
  return html`${phrase.map((part) => (typeof part === 'string' ? html`${part}` : part))}`
}

function inserted(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return 'html' in value ? value.html : value.map((each) => each.html).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters say nothing on a page, and some turn its text around. */
function escaped(text: string): string {
  return text
    .replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '')
}
