import type { WhoMends } from '../../reason-message.ts'
import type { SavingMessages } from '../en/saving.ts'
import { type Phrase, phrase } from '../phrase.ts'
import { number, plural } from './grammar.ts'

/** Whoever reads the page need not be who saved it: it speaks to nobody as "you". */
const menders: Record<WhoMends, string> = {
  you: 'wer sich um diese Integration kümmert, in Slack',
  'slack-admin': 'ein Admin des Slack-Workspace',
  slack: 'Slack',
  'app-maker': 'wer die App entwickelt oder betreibt',
  network: 'wer sich um das Netzwerk kümmert',
}

/** What went over the wire, on the page. */
const evidence: SavingMessages['page']['evidence'] = {
  title: 'Belege',
  first: 'Erste fehlgeschlagene Prüfung',
  newest: 'Neueste fehlgeschlagene Prüfung',
  lost: (moment) => `Die Belege vom ${moment} sind nicht mehr gespeichert.`,
  nothingSent: 'Es wurde nichts gesendet.',
  exchange: <T>(method: T, host: T): Phrase<T> => phrase`${method} an ${host}`,
  asked: 'Gefragt',
  took: 'Dauer',
  httpStatus: 'HTTP-Status',
  code: 'Code von Slack',
  codeRead: <T>(code: T): Phrase<T> => phrase`${code}, aus der Antwort gelesen`,
  none: 'keiner',
  requestId: 'Anfrage-ID',
  networkError: 'Netzwerkfehler',
  leftOut: (what) => `In der Antwort ausgelassen: ${what}.`,
  webPage: (characters) => `eine Webseite von ${number(characters)} Zeichen`,
  text: (characters) => `ein Text von ${number(characters)} Zeichen`,
  fields: (count) =>
    plural(count, {
      one: `${number(count)} Feld, das hierüber nichts sagt`,
      other: `${number(count)} Felder, die hierüber nichts sagen`,
    }),
}

/** The page of an incident. */
const page: SavingMessages['page'] = {
  title: (what, integration) => `${what}: ${integration}`,
  removed: 'Eine entfernte Integration',
  madeUp: <T>(name: T): Phrase<T> => phrase`${name} (von der Demo erfunden)`,
  stillFailing: 'Noch gestört, als diese Seite gespeichert wurde',
  worksAgainSince: <T>(moment: T): Phrase<T> => phrase`Funktioniert wieder seit ${moment}`,
  bounds: 'Was gestört ist, und seit wann',
  workspace: 'Workspace',
  channel: 'Channel',
  webhookAt: 'Webhook bei',
  app: 'App',
  lastGood: 'Letzte gute Antwort',
  neverSeen: 'nie gesehen',
  firstBad: 'Erste schlechte Antwort',
  worksAgain: 'Funktioniert wieder',
  notYet: 'noch nicht',
  failingFor: 'Dauer bisher',
  failedFor: 'Dauer',
  probablyLost: 'Vermutlich verloren',
  failedChecks: 'Fehlgeschlagene Prüfungen',
  meaning: 'Was das bedeutet',
  causes: (count) =>
    count > 1
      ? 'Was wahrscheinlich geschehen ist, das Wahrscheinlichste zuerst:'
      : 'Was wahrscheinlich geschehen ist:',
  help: 'Was helfen würde',
  remedy: 'Wie es behoben wird',
  by: <T>(mender: T): Phrase<T> => phrase`Zuständig: ${mender}`,
  menders,
  sameCause: 'Aus derselben Ursache gestört',
  notifications: 'Benachrichtigungen',
  told: <T>(moment: T, fate: T, times: number): Phrase<T> =>
    times > 1 ? phrase<T | string>`${moment}: ${fate}, ${number(times)}-mal` : phrase`${moment}: ${fate}`,
  saved: <T>(version: T, moment: T): Phrase<T> =>
    phrase`Gespeichert von Redbar ${version}, ${moment}. Die Zeiten sind die des Computers, der überwacht hat.`,
  leftOut:
    'Ausgelassen: Token und Webhook-URLs, Personen (IDs, E-Mail-Adressen und Namen ihrer Gruppen), was das Netzwerk zwischen diesem Computer und Slack über sich selbst gesagt hat, und alles in den Antworten von Slack, was hierüber nichts sagt. Enthalten sind die Namen von Workspaces, Channels und Integrationen und die IDs der Anfragen, mit denen der Support von Slack sie findet.',
  evidence,
}

/** Files that people save: dialogs, the page of an incident. */
export const savingMessages: SavingMessages = {
  /** How the system's dialog names each kind of file. */
  kinds: {
    csv: 'Kommagetrennte Werte',
    json: 'JSON',
    html: 'Webseite',
    zip: 'ZIP-Archiv',
  },
  exportTitle: 'Verlauf exportieren',
  incidentTitle: 'Störung als Seite speichern',
  supportTitle: 'Support-Paket speichern',
  page,
}
