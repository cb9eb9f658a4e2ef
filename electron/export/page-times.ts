import type { MainMessages } from '../../shared/language/messages.ts'
import { type Html, html } from './html.ts'

/** "23 November 2026 at 10:00:12 GMT+01:00": a moment (ms since 1970) for readers anywhere. */
export function zonedTime(at: number, { time }: Pick<MainMessages, 'time'>): string {
  return new Intl.DateTimeFormat(time.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    // The reader may be elsewhere: an abbreviation would not tell them.
    timeZoneName: 'longOffset',
  }).format(at)
}

/** The same on a page. */
export function timeTag(at: number, messages: Pick<MainMessages, 'time'>): Html {
  return html`<time datetime="${new Date(at).toISOString()}">${zonedTime(at, messages)}</time>`
}
