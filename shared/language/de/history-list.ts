import type { HistoryListMessages } from '../en/history-list.ts'
import { phrase } from '../phrase.ts'
import { number, plural } from './grammar.ts'

const checks = (count: number) => `${number(count)} ${plural(count, { one: 'Prüfung', other: 'Prüfungen' })}`

/** Lists of checks and of incidents, in German. */
export const historyListMessages: HistoryListMessages = {
  title: 'Verlauf',
  choice: {
    label: 'Was der Verlauf auflistet',
    results: 'Prüfungen',
    incidents: 'Störungen',
  },
  loading: 'Verlauf wird geladen',
  unread: 'Der Verlauf konnte nicht gelesen werden.',
  retry: 'Erneut versuchen',
  empty: {
    title: 'Noch nichts.',
    soon: 'Die erste Prüfung ist unterwegs.',
    paused: 'Pausiert: Die erste Prüfung kommt, sobald sie fortgesetzt wird.',
    offline: 'Dieser Computer ist offline: Die erste Prüfung kommt, sobald das Netzwerk wieder da ist.',
  },
  loadingOlder: {
    checks: 'Ältere Prüfungen werden geladen …',
    incidents: 'Ältere Störungen werden geladen …',
  },
  begin: 'Hier beginnt der Verlauf.',
  gap: (length) => `${length} lang nicht geprüft`,
  pruned: 'Von älteren guten Prüfungen bleibt nur die Anzahl',
  run: (count, span, from) => `${checks(count)}, ${from === null ? '' : `${from}, `}${span}`,
  showEach: 'Prüfungen einzeln anzeigen',
  fold: 'Prüfungen zusammenfassen',
  details: 'Details',
  geekyDetails: 'Technische Details',
  verdict: (word) => `${word}: `,
  onwards: {
    newer: 'Neuere Prüfungen laden',
    newest: 'Zurück zu den neuesten',
    news(count, failed) {
      const words = `${number(count)} neue ${plural(count, { one: 'Prüfung', other: 'Prüfungen' })}`
      if (failed === 0) return words
      if (failed === count) return `${words}, ${count === 1 ? '' : 'alle '}fehlgeschlagen`
      return `${words}, davon ${number(failed)} fehlgeschlagen`
    },
  },
  incidents: {
    label: 'Störungen',
    empty: 'Noch keine Störungen.',
    emptyMore: 'Was länger als einen Moment gestört ist, steht dann hier.',
    end: 'Keine älteren Störungen.',
    showChecks: 'Prüfungen anzeigen',
    firstFailure: 'Erster Fehlschlag',
    lastFailure: 'Letzter Fehlschlag',
    open: (length) => `Offen seit ${length}`,
    lasted: (length) => `Dauer: ${length}`,
    comesAndGoes: (length) => `Kommt und geht seit ${length}`,
    cameAndWent: (length) => `Kam und ging ${length} lang`,
    alongWith: <T>(state: T, others: number) =>
      phrase<T | string>`${state}, zusammen mit ${number(others)} anderen derselben Ursache`,
    began: (from, to) => `Begonnen zwischen ${from} und ${to}`,
    beganAndEnded: (from, to, end) => `Begonnen zwischen ${from} und ${to}, funktionierte wieder ab ${end}`,
    fromFirst: (at) => `Gestört seit der ersten Prüfung, ${at}`,
    fromFirstAndEnded: (at, end) => `Gestört seit der ersten Prüfung, ${at}, funktionierte wieder ab ${end}`,
    failures: (count) =>
      `${number(count)} fehlgeschlagene ${plural(count, { one: 'Prüfung', other: 'Prüfungen' })}`,
    told: (at) => `gemeldet ${at}`,
    notToldYet: 'noch nicht gemeldet',
    notTold: 'nicht gemeldet',
    knownUntil: (until) => `zur Kenntnis genommen bis ${until}`,
    wasKnown: 'war zur Kenntnis genommen',
  },
}
