import type { FixedInPart, HistoryIncidentMessages } from '../en/history-incident.ts'
import { phrase } from '../phrase.ts'
import { number, plural } from './grammar.ts'

const failedChecks = (count: number) =>
  `${number(count)} fehlgeschlagene ${plural(count, { one: 'Prüfung', other: 'Prüfungen' })}`

const wellAgain = (well: number, count: number) =>
  `${number(well)} von ${number(count)} ${plural(well, { one: 'antwortet', other: 'antworten' })} wieder gut`
const stillFail = (count: number) =>
  `${number(count)} ${plural(count, { one: 'ist', other: 'sind' })} weiterhin gestört`

/** The card of an open incident, in German. */
export const historyIncidentMessages: HistoryIncidentMessages = {
  failing: <T>(good: T, bad: T, length: string) =>
    phrase<T | string>`Letzte gute Antwort ${good}, erste schlechte ${bad}: gestört seit ${length}.`,
  failingUnseen: <T>(bad: T, length: string) =>
    phrase<T | string>`Noch nie eine gute Antwort, erste schlechte ${bad}: gestört seit ${length}.`,
  failures: <T>(count: number, last: T) => phrase<T | string>`${failedChecks(count)}, zuletzt ${last}.`,
  byTurns: {
    works: (since) =>
      phrase`Seit ${since} ist sie abwechselnd gestört und in Ordnung; im Moment funktioniert sie.`,
    fails: (since) =>
      phrase`Seit ${since} ist sie abwechselnd gestört und in Ordnung; im Moment ist sie gestört.`,
    unknown: (since) => phrase`Seit ${since} ist sie abwechselnd gestört und in Ordnung.`,
    last: (at) => phrase`Zuletzt gestört ${at}.`,
  },
  paused: {
    failing: (at) => phrase`Pausiert: Bei der letzten Prüfung (${at}) war sie gestört.`,
    open: (at) => phrase`Pausiert: Bei der letzten Prüfung (${at}) war die Störung noch nicht vorbei.`,
    byTurns: (at) => phrase`Pausiert: Bis zur letzten Prüfung (${at}) kam und ging die Störung.`,
  },
  knownUntil: (until) => phrase`Zur Kenntnis genommen bis ${until}.`,
  lost: (messages) => `${messages} vermutlich verloren gegangen.`,
  tellPace: 'Angeben, wie viele Nachrichten die Integration am Tag postet',
  blast: {
    title: {
      token: (count) => `Diese ${number(count)} Integrationen nutzen dieses Token`,
      app: (count, workspace) =>
        `Diese ${number(count)} Integrationen nutzen diese App${workspace === null ? '' : ` in ${workspace}`}`,
      workspace: (count, workspace) =>
        `Diese ${number(count)} Integrationen gehören ${workspace === null ? 'zu diesem Workspace' : `zum Workspace ${workspace}`}`,
      channel: (count) => `Diese ${number(count)} Integrationen posten in diesen Channel`,
    },
    all: (count) => `Alle ${number(count)} anzeigen`,
    first: (count) => `Nur die ersten ${number(count)} anzeigen`,
  },
  actions: {
    fixed: (count) =>
      count === 1 ? 'Ich habe es behoben' : `Ich habe es behoben: alle ${number(count)} prüfen`,
    acknowledge: (count) =>
      count === 1 ? 'Zur Kenntnis nehmen' : `Alle ${number(count)} zur Kenntnis nehmen`,
    acknowledgeFailing: (count) =>
      count === 1
        ? 'Die eine gestörte zur Kenntnis nehmen'
        : `Die ${number(count)} gestörten zur Kenntnis nehmen`,
    undo: (count) => (count === 1 ? 'Kenntnisnahme aufheben' : `Kenntnisnahme aufheben (${number(count)})`),
    snooze: (count) => (count === 1 ? 'Stummschalten' : `Alle ${number(count)} stummschalten`),
    endSnooze: (count) =>
      count === 1 ? 'Stummschaltung beenden' : `Stummschaltung aller ${number(count)} beenden`,
    pauseAll: (count) => `Alle ${number(count)} pausieren`,
    resumeAll: (count) => `Alle ${number(count)} fortsetzen`,
    copyForAdmin: 'Nachricht für den Admin kopieren',
    savePage: 'Als Seite speichern',
    onlyThis: 'Nur diese',
  },
  snoozeFor: { hour: 'Für 1 Stunde', hours: 'Für 4 Stunden', tomorrow: 'Bis morgen, 09:00' },
  answer: {
    asking: 'Slack wird gefragt …',
    works: (count) =>
      count === 1
        ? 'Slack bestätigt: Es funktioniert wieder.'
        : `Slack bestätigt: Alle ${number(count)} funktionieren wieder.`,
    closedWithNext: (count) =>
      count === 1
        ? 'Slack bestätigt: Es funktioniert jetzt. Mit der nächsten guten Antwort ist die Störung vorbei.'
        : `Slack bestätigt: Alle ${number(count)} funktionieren jetzt. Mit der nächsten guten Antwort sind die Störungen vorbei.`,
    closedOnceSteady: (count, steady) =>
      count === 1
        ? `Slack bestätigt: Es funktioniert jetzt. Die Störung ist vorbei, sobald es ${steady} lang stabil war.`
        : `Slack bestätigt: Alle ${number(count)} funktionieren jetzt. Die Störungen sind vorbei, sobald sie ${steady} lang stabil waren.`,
    stillCode: <T>(code: T, title: string) =>
      phrase<T | string>`Slack antwortet weiterhin ${code}: ${title}.`,
    stillError: (title) => `Slack antwortet weiterhin mit einem Fehler: ${title}.`,
    firstCode: <T>(code: T, { name, count, title }: { name: string; count: number; title: string }) =>
      phrase<
        T | string
      >`Von ${number(count)} geprüften war ${name} die erste, für die Slack weiterhin ${code} antwortet: ${title}.`,
    firstError: ({ name, count, title }) =>
      `Von ${number(count)} geprüften war ${name} die erste, für die Slack weiterhin mit einem Fehler antwortet: ${title}.`,
    partlyCode: <T>(code: T, { name, count, title, well, failing }: FixedInPart) =>
      phrase<
        T | string
      >`${wellAgain(well, count)}; ${stillFail(failing)}, zuerst ${name} mit ${code}: ${title}.`,
    partlyError: ({ name, count, title, well, failing }) =>
      `${wellAgain(well, count)}; ${stillFail(failing)}, zuerst ${name}: ${title}.`,
    partlyWell: (well, count) => `${wellAgain(well, count)}.`,
    thisNext: 'Diese funktioniert jetzt: Die nächste gute Antwort bestätigt es.',
    thisOnceSteady: (steady) =>
      `Diese funktioniert jetzt: Bestätigt ist es, sobald sie ${steady} lang stabil war.`,
    couldNot: (title) => `Nicht prüfbar: ${title}.`,
    couldNotAll: ({ name, count, title }) =>
      `Nicht alle ${number(count)} waren prüfbar, ${name} war die erste: ${title}.`,
    thisOne: 'diese',
    anotherOne: 'eine andere',
  },
}
