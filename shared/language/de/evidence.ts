import type { EvidenceMessages } from '../en/evidence.ts'
import { phrase } from '../phrase.ts'
import { number, plural } from './grammar.ts'

const tabs: EvidenceMessages['tabs'] = {
  happened: 'Was geschah',
  exchanges: 'Anfrage und Antwort',
  attempts: 'Versuche',
  receipts: 'Zustellungen',
}

const incident: EvidenceMessages['incident'] = {
  lastGood: 'Zuletzt gut',
  neverSeen: 'nie gesehen',
  firstBad: 'Zuerst gestört',
  worksAgain: 'Funktioniert wieder',
  notYet: 'noch nicht',
  failingFor: 'Dauer bisher',
  failedFor: 'Dauer',
  probablyLost: 'Vermutlich verloren',
  failedChecks: 'Fehlgeschlagene Prüfungen',
}

const exchange: EvidenceMessages['exchange'] = {
  name: (method, attempt) => `${method}, Versuch ${attempt}`,
  request: 'Anfrage',
  reply: 'Antwort',
  method: 'Methode',
  host: 'Host',
  httpStatus: 'HTTP-Status',
  noReply: 'keiner: Es kam keine Antwort',
  code: 'Code',
  noCode: 'keiner',
  noCodeButOk: 'keiner: Slack hat mit ok geantwortet',
  codeRead: (code) => phrase`${code}, aus der Antwort gelesen`,
  requestId: 'Anfrage-ID',
  noRequestId: 'keine',
  askedAt: 'Gefragt um',
  took: 'Dauer',
  attempt: 'Versuch',
  attemptOf: (attempt, of) => `${attempt} von ${of}`,
  retryAfter: 'Wartezeit',
  networkError: 'Netzwerkfehler',
  headers: (count) => `Kopfzeilen der Antwort (${count})`,
  noBody: 'Die Antwort hatte keinen Inhalt.',
  cut: 'Die Antwort war länger: Was davon aufbewahrt ist, endet hier.',
  replyText: (name) => `Text der Antwort auf ${name}`,
  showAll: (characters) => `Alle ${number(characters)} Zeichen zeigen`,
  unfoldAll: 'Alles aufklappen',
  foldAll: 'Alles zuklappen',
  fields: (count) => `${number(count)} ${plural(count, { one: 'Feld', other: 'Felder' })}`,
  items: (count) => `${number(count)} ${plural(count, { one: 'Eintrag', other: 'Einträge' })}`,
}

const copy: EvidenceMessages['copy'] = {
  all: 'Für Support kopieren',
  request: 'Anfrage als JSON kopieren',
  requestId: 'Anfrage-ID kopieren',
  headers: 'Kopfzeilen als JSON kopieren',
  reply: 'Antwort kopieren',
}

const unsent: EvidenceMessages['unsent'] = {
  notKept:
    'So gut wie die Prüfung davor: Von solchen Antworten werden nur Zeit, Status und Dauer aufbewahrt, deshalb gibt es hier nichts zu sehen.',
  nothingSent: 'Es wurde nichts gesendet: Die Prüfung endete, bevor Slack gefragt wurde.',
}

const changes: EvidenceMessages['changes'] = {
  title: 'Was sich an der Antwort geändert hat',
  between: (good, bad) =>
    phrase`Verglichen sind die letzte gute Antwort, die aufbewahrt ist, von ${good}, und die erste schlechte, von ${bad}.`,
  oneOfMany: (last) =>
    phrase`Von guten Antworten in Folge wird nur eine aufbewahrt: Die letzte, von ${last}, war ebenso gut.`,
  afterwards: (good, bad) =>
    phrase`Aus der Zeit davor ist keine gute Antwort aufbewahrt. Verglichen sind die erste gute danach, von ${good}, und die erste schlechte, von ${bad}.`,
  noGood:
    'Von dieser Integration ist keine gute Antwort aufbewahrt, mit der die schlechte verglichen werden könnte.',
  noBad:
    'Die erste schlechte Antwort dieser Störung ist nicht mehr aufbewahrt, deshalb gibt es nichts zu vergleichen.',
  otherQuestion:
    'Die gute Antwort, die aufbewahrt ist, gehört zu einer anderen Frage, deshalb lassen sich die beiden nicht vergleichen.',
  nothing: 'An der Antwort ist nichts anders, außer dem, was jedes Mal anders ist.',
  kinds: { added: 'neu', removed: 'fehlt', changed: 'geändert' },
  from: 'vorher',
  to: 'jetzt',
  httpStatus: 'HTTP-Status',
  networkError: 'Netzwerkfehler',
  header: (name) => `Kopfzeile ${name}`,
  body: 'die ganze Antwort',
  moreGone: (count) =>
    plural(count, { one: '1 weiteres Feld fehlt', other: `${number(count)} weitere Felder fehlen` }),
  passing: (count) =>
    plural(count, {
      one: '1 Unterschied, wie ihn je zwei Antworten haben',
      other: `${number(count)} Unterschiede, wie sie je zwei Antworten haben`,
    }),
}

const attempts: EvidenceMessages['attempts'] = {
  round: 'In dieser Prüfung',
  around: 'Davor und danach',
  once: 'Redbar stellt jede Frage in einer Prüfung einmal. Was fehlschlägt, wird in einer eigenen Prüfung noch einmal gefragt: innerhalb von 15 Sekunden, um es zu bestätigen, danach im üblichen Abstand.',
  timings: 'Wie lange jede Frage gedauert hat',
  asked: (method, attempt, of) => (of > 1 ? `${method}, Versuch ${attempt} von ${of}` : method),
  answered: (httpStatus, took) => `HTTP ${httpStatus} nach ${took}`,
  unanswered: (took) => `keine Antwort nach ${took}`,
  waited: (span) => `Slack bat, ${span} zu warten.`,
  results: 'Ergebnisse vor und nach diesem',
  this: 'dieses',
  alone: 'In der Nähe gibt es kein anderes Ergebnis.',
  between: 'Dazwischen liegen weitere; im Verlauf stehen alle.',
  later: (span) => `${span} später`,
  run: (count) => `${number(count)} gute in Folge`,
  open: (moment) => `Technische Details von ${moment}`,
  roles: {
    lastGood: 'Das letzte gute',
    firstBad: 'Das erste schlechte',
    firstBadOfMore: 'Das erste schlechte, noch zu bestätigen',
    unconfirmed: 'Wieder schlecht, noch zu bestätigen',
    confirmed: 'Bestätigte die Störung',
    worksAgain: 'Funktioniert wieder',
    recovering: 'Wieder gut, noch zu bestätigen',
  },
}

const receipts: EvidenceMessages['receipts'] = {
  label: 'Benachrichtigungen zu dieser Störung',
  repeated: <T>(words: string, times: number, last: T) =>
    phrase<string | T>`${words} (${number(times)}-mal, zuletzt ${last})`,
  noIncident: 'Dieses Ergebnis gehört zu keiner Störung, deshalb gab es nichts zu melden.',
  none: 'Zu dieser Störung wurde bisher nichts gemeldet oder zurückgehalten.',
}

const exports: EvidenceMessages['exports'] = {
  label: 'Exporte',
  begun: (fileName) => `Export nach ${fileName} läuft …`,
  soFar: (entries, fileName) => `Export nach ${fileName} läuft: bisher ${entriesWords(entries)}`,
  done: (entries, fileName) => `${entriesWords(entries)} als ${fileName} gespeichert`,
  cancelled: 'Der Export wurde abgebrochen. Es wurde nichts gespeichert.',
  failed: 'Der Export ist fehlgeschlagen, es wurde nichts gespeichert.',
  cancel: 'Abbrechen',
  cancelNamed: (fileName) => `Export nach ${fileName} abbrechen`,
  dismiss: (what) => `Schließen: ${what}`,
}

function entriesWords(count: number): string {
  return `${number(count)} ${plural(count, { one: 'Eintrag', other: 'Einträge' })}`
}

/** The details of a result, and exports, in German. */
export const evidenceMessages: EvidenceMessages = {
  title: 'Technische Details',
  close: 'Technische Details schließen',
  of: <T>(name: string, at: T) => phrase<string | T>`${name}, ${at}`,
  loading: 'Wird geladen …',
  tryAgain: 'Erneut versuchen',
  tabsLabel: 'Teile der Details',
  tabs,
  nothingWrong: 'Alles in Ordnung',
  notes: 'Außerdem bemerkt',
  checks: 'Prüfungen dieses Durchgangs',
  checkFound: (check, verdict, took) => `${check}: ${verdict}, ${took}`,
  saveIncident: 'Störung als Seite speichern',
  findAlike: 'Alle dieser Art finden',
  incident,
  exchange,
  copy,
  unsent,
  changes,
  attempts,
  receipts,
  exports,
}
