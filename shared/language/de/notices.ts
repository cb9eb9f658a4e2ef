import type { NoticesMessages } from '../en/notices.ts'
import { list, number, plural } from './grammar.ts'

/** How often it happened since a moment ("10:12"). */
type Times = { count: number; since: string }

const happened = ({ count, since }: Times): string =>
  count === 1 ? `Zeitpunkt: ${since}.` : `Das geschah ${number(count)}-mal, zuerst: ${since}.`

const UNTOUCHED = 'Ihre Integrationen werden weiter überwacht, und an ihnen hat sich nichts geändert.'
const REPORT =
  'Wenn es wieder geschieht, speichern Sie ein Support-Paket für die Person, die Redbar betreut: Im Protokoll steht, was war.'

const faults: NoticesMessages['faults'] = {
  check: (times) => ({
    title: 'Redbar selbst hatte einen Fehler bei einer Prüfung',
    detail: `Eine Prüfung konnte nicht beendet werden und sagt deshalb nichts über ihre Integration; beim nächsten Mal wird wieder gefragt. Alle anderen werden weiter überwacht. ${REPORT} ${happened(times)}`,
  }),
  alert: (times) => ({
    title: 'Redbar selbst hatte einen Fehler bei einer Benachrichtigung',
    detail: `Vielleicht fehlt eine Benachrichtigung, oder sie kommt zweimal. Was gestört ist, zeigen das Symbol im Infobereich und dieses Fenster. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
  request: (times) => ({
    title: 'Redbar selbst hatte einen Fehler bei Ihrem Auftrag',
    detail: `Was Sie in diesem Fenster wollten, wurde nicht oder nicht ganz ausgeführt. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
  window: (times) => ({
    title: 'Redbar selbst hatte einen Fehler in seinem Fenster',
    detail: `Ein Teil dieses Fensters konnte nicht angezeigt werden. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
  other: (times) => ({
    title: 'Redbar selbst hatte einen Fehler',
    detail: `Im Hintergrund ist etwas schiefgegangen. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
  'window-reopened': (times) => ({
    title: 'Das Fenster von Redbar musste neu geöffnet werden',
    detail: `Sein Prozess war zu Ende gegangen. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
  'window-closed': (times) => ({
    title: 'Das Fenster von Redbar ging zu und blieb geschlossen',
    detail: `Sein Prozess ging zweimal innerhalb einer Minute zu Ende. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
}

const unsaved: NoticesMessages['unsaved'] = {
  pause: {
    title: 'Die Pause konnte nicht gespeichert werden',
    detail:
      'Was Sie im Infobereich gewählt haben, gilt, bis Redbar beendet wird. Die Einstellungen können nicht geschrieben werden.',
  },
  acknowledge: {
    title: 'Die Kenntnisnahme konnte nicht gespeichert werden',
    detail:
      'Was Sie im Infobereich zur Kenntnis genommen haben, gilt, bis Redbar beendet wird. Der Verlauf kann nicht geschrieben werden.',
  },
  snooze: {
    title: 'Die Stummschaltung konnte nicht gespeichert werden',
    detail:
      'Was Sie im Infobereich gewählt haben, gilt, bis Redbar beendet wird. Die Einstellungen können nicht geschrieben werden.',
  },
  history: {
    title: 'Der Verlauf kann nicht gespeichert werden',
    detail:
      'Redbar überwacht weiter. Schaffen Sie Platz auf dem Datenträger, oder prüfen Sie, ob der Datenordner beschreibbar ist.',
  },
}

const config: NoticesMessages['config'] = {
  settings: 'Einige Einstellungen konnten nicht gelesen werden',
  integrations: 'Einige Integrationen konnten nicht gelesen werden',
  newer: 'Die Datei wurde von einem neueren Redbar geschrieben.',
  allDefaults: 'Alle haben jetzt ihre Standardwerte.',
  someDefaults: (fields) => `Diese haben jetzt ihre Standardwerte: ${fields.join(', ')}.`,
  leftOut: (names) => `Weggelassen: ${names.join(', ')}. Fügen Sie wieder hinzu, was fehlt.`,
  wholeList: 'die ganze Liste',
  named: (name) => `„${name}“`,
  numbered: (count) => `Nummer ${count}`,
  keptAside: (what, file) => `${what} Die Datei, wie sie war, liegt als ${file} daneben.`,
  notWritten: (what, file) =>
    `${what} Sie stehen noch in ${file}; diese Datei kann nicht geschrieben werden.`,
  unreadable: (file) => ({
    title: 'Einstellungen und Integrationen konnten nicht gelesen werden',
    detail: `Die Datei liegt als ${file} daneben. Redbar beginnt ohne Integrationen: Reparieren Sie die Datei und legen Sie sie zurück, oder fügen Sie die Integrationen neu hinzu.`,
  }),
  unopened: (file, why) => ({
    title: 'Einstellungen und Integrationen können nicht geöffnet werden',
    detail: `${file} kann nicht geöffnet werden (${why}). Was Sie ändern, wird nicht gespeichert. Beheben Sie das, und starten Sie Redbar neu.`,
  }),
}

const secrets: NoticesMessages['secrets'] = {
  damaged: (file) => ({
    title: 'Gespeicherte Zugangsdaten konnten nicht gelesen werden',
    detail: `Die Datei liegt als ${file} daneben. Geben Sie Tokens und Webhook-URLs neu ein, wo Redbar danach fragt.`,
  }),
  unreadable: (file) => ({
    title: 'Gespeicherte Zugangsdaten können nicht gelesen werden',
    detail: `${file} kann nicht gelesen werden und blieb unverändert. Bis Sie das beheben und Redbar neu starten, können keine Zugangsdaten gespeichert werden.`,
  }),
}

const history: NoticesMessages['history'] = {
  damaged: (file) => ({
    title: 'Der Verlauf war beschädigt',
    detail: `Seine Datei liegt als ${file} daneben, und ein neuer Verlauf wurde begonnen. Die Überwachung läuft weiter.`,
  }),
  salvaged: (file, { results, runs, hours }) => ({
    title: 'Was im beschädigten Verlauf noch lesbar war, ist gerettet',
    detail: `Aus ${file} wurden übernommen: ${list([
      plural(results, {
        one: `${number(results)} Ergebnis mit seinen Belegen`,
        other: `${number(results)} Ergebnisse mit ihren Belegen`,
      }),
      plural(runs, {
        one: `${number(runs)} Folge guter Ergebnisse`,
        other: `${number(runs)} Folgen guter Ergebnisse`,
      }),
      plural(hours, {
        one: `die Zahlen von ${number(hours)} Stunde`,
        other: `die Zahlen von ${number(hours)} Stunden`,
      }),
    ])}.`,
  }),
  notBackedUp: (file, why) => ({
    title: 'Der Verlauf wurde ohne Sicherungskopie aktualisiert',
    detail: `Neben ${file} konnte keine Kopie des alten Stands angelegt werden (${why}). Die Aktualisierung selbst ist gelungen.`,
  }),
  newer: (file) => ({
    title: 'Der Verlauf gehört zu einem neueren Redbar',
    detail: `${file} blieb unverändert. Die Überwachung läuft weiter, aber was sie findet, bleibt nur bis zum Beenden erhalten. Aktualisieren Sie Redbar, um den Verlauf zu sehen und fortzuführen.`,
  }),
  unopened: (file, why) => ({
    title: 'Der Verlauf kann nicht gespeichert werden',
    detail: `${file} kann nicht geöffnet werden (${why}). Die Überwachung läuft weiter, aber was sie findet, bleibt nur bis zum Beenden erhalten. Beheben Sie das, und starten Sie Redbar neu.`,
  }),
  unwritten: (file, why) => ({
    title: 'Der Verlauf kann nicht gespeichert werden',
    detail: `${file} kann nicht geschrieben werden (${why}). Die Überwachung läuft weiter: Was sie findet, bleibt im Arbeitsspeicher und wird gespeichert, sobald der Datenträger es zulässt.`,
  }),
}

/** What Redbar tells about itself: damaged files, a locked keyring, no tray, its own faults. */
export const noticesMessages: NoticesMessages = {
  faults,
  unsaved,
  config,
  secrets,
  history,
  hookAccepted: (name) => ({
    title: `${name}: keine Prüfungen mehr`,
    detail:
      'Dieser Webhook hat eine Prüfung angenommen, die Slack hätte ablehnen müssen. Vielleicht wurde dabei eine Nachricht gepostet. Redbar hat ihn pausiert.',
  }),
  notificationsRefused: (why) => ({
    title: 'Benachrichtigungen können nicht gezeigt werden',
    detail: `Das System hat die letzte nicht gezeigt (${why}). Redbar versucht es weiter; bis dahin sagen es das Symbol im Infobereich und dieses Fenster.`,
  }),
  noTray: () => ({
    title: 'Dieser Desktop hat keinen Infobereich',
    detail:
      'Redbar kann hier kein Symbol zeigen und überwacht deshalb nur, solange dieses Fenster offen ist. Unter GNOME fügt die Erweiterung „AppIndicator and KStatusNotifierItem Support“ einen Infobereich hinzu.',
  }),
  actions: { 'support-bundle': { kind: 'support-bundle', label: 'Support-Paket speichern' } },
}
