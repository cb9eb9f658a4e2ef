import type { LastStretch, SearchMessages, Sought, SoughtTime } from '../en/search.ts'
import { choice, number, plural } from './grammar.ts'

const stretch: Record<LastStretch, string> = {
  '24h': 'in den letzten 24 Stunden',
  '7d': 'in den letzten 7 Tagen',
  '30d': 'in den letzten 30 Tagen',
}

function when(time: SoughtTime): string {
  if ('last' in time) return stretch[time.last]
  const { from, to } = time
  if (from && to) return `von ${from} bis ${to}`
  return from ? `seit ${from}` : to && `bis ${to}`
}

function nothing({ what, reasons, code, text, names, workspaces, time }: Sought): string {
  const words = [
    subject(what),
    reasons.length > 0 && `wegen ${some(quoted(reasons))}`,
    code && `mit dem Code ${code}`,
    text && `mit „${text}“ in den Belegen`,
    names.length > 0 && `bei ${some(names)}`,
    workspaces.length > 0 && `in ${some(workspaces)}`,
    when(time),
  ]
  return `${words.filter(Boolean).join(' ')}.`
}

function subject(what: Sought['what']): string {
  if (what === 'checks') return 'Keine Prüfung'
  return what === 'trouble' ? 'Keine Probleme' : `Nichts mit dem Ergebnis ${some(quoted(what))}`
}

function quoted(words: readonly string[]): string[] {
  return words.map((word) => `„${word}“`)
}

function some(words: readonly string[]): string {
  return choice(words.length > 4 ? [...words.slice(0, 3), `${number(words.length - 3)} anderen`] : words)
}

/** The search of the history, in German. */
export const searchMessages: SearchMessages = {
  title: 'Suche',
  verdict: { failed: 'Gestört', warning: 'Warnung', inconclusive: 'Nicht prüfbar', ok: 'Gut' },
  last: { '24h': 'Letzte 24 Stunden', '7d': 'Letzte 7 Tage', '30d': 'Letzte 30 Tage' },
  when,
  nothing,
  filters: {
    text: 'Wörter in den Belegen',
    code: 'Code',
    verdict: 'Ergebnis',
    reason: 'Grund',
    workspace: 'Workspace',
    integration: 'Integration',
    time: 'Zeit',
    evidence: 'Belege',
    goodToo: 'Auch gute Prüfungen',
    noWorkspace: 'Workspace nicht bekannt',
    chosen: (label, count) => `${label}, ${number(count)} gewählt`,
  },
  time: {
    anyTime: 'Jederzeit',
    when: 'Wann',
    from: 'Von',
    to: 'Bis',
    day: (label) => `${label}: Tag`,
    timeOfDay: (label) => `${label}: Uhrzeit`,
    turned: '„Von“ liegt nach „Bis“: Dazwischen ist nichts.',
  },
  parts: 'Wonach gesucht wird',
  takeAway: (name, words) => `Entfernen: ${name} ${words}`,
  clear: 'Alles entfernen',
  found: {
    title: 'Ergebnisse',
    busy: 'Suche läuft …',
    none: 'Nichts gefunden',
    all: (count) => `${number(count)} gefunden`,
    some: (count, below) => `Die neuesten ${number(count)}${below ? ', weitere darunter' : ''}`,
    newer: (count) =>
      `${number(count)} ${plural(count, { one: 'neueres Ergebnis', other: 'neuere Ergebnisse' })} anzeigen`,
    lookAgain: (count) =>
      `Erneut suchen: ${number(count)} ${plural(count, { one: 'neuere Prüfung', other: 'neuere Prüfungen' })}`,
    looking: 'Der Verlauf wird durchsucht',
    unreadable: 'Der Verlauf konnte nicht durchsucht werden.',
    tryAgain: 'Erneut versuchen',
    notLookedFor: 'Es wurde nichts gesucht.',
    wordless: (text) => `„${text}“ enthält weder Buchstaben noch Ziffern, und daraus bestehen Wörter.`,
    end: 'Das ist alles.',
    cut: 'Mehr werden nicht aufgeführt. Für ältere grenzen Sie die Suche ein, zum Beispiel mit der Zeit.',
  },
  wider: {
    title: 'Weiter suchen:',
    time: 'Zu jeder Zeit',
    text: 'Egal, was die Belege sagen',
    code: 'Mit jedem Code',
    reason: 'Aus jedem Grund',
    integration: 'Bei allen Integrationen',
    workspace: 'In allen Workspaces',
    verdict: 'Mit jedem Ergebnis außer gut',
  },
}
