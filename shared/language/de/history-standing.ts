import type { HistoryStandingMessages } from '../en/history-standing.ts'
import { phrase } from '../phrase.ts'

/** The head of an integration's page, in German. */
export const historyStandingMessages: HistoryStandingMessages = {
  failing: (since) => phrase`Gestört seit ${since}.`,
  failingKnown: (since, until) =>
    phrase`Gestört seit ${since}, zur Kenntnis genommen bis ${until}: keine Erinnerungen, wird weiter geprüft.`,
  byTurns: <T>(since: T, steady: string) =>
    phrase<
      T | string
    >`Kommt und geht: seit ${since} abwechselnd gestört und in Ordnung. Redbar schweigt, bis die Integration ${steady} lang stabil ist.`,
  byTurnsKnown: (since, until) =>
    phrase`Kommt und geht: seit ${since} abwechselnd gestört und in Ordnung, zur Kenntnis genommen bis ${until}: keine Erinnerungen, wird weiter geprüft.`,
  confirming: 'Eine Prüfung ist fehlgeschlagen. Redbar fragt noch einmal nach, bevor es Alarm schlägt.',
  warning: (title) => `Funktioniert, mit einer Warnung${title === null ? '' : `: ${title}`}.`,
  couldNotCheck: (title) => `Nicht prüfbar${title === null ? '' : `: ${title}`}.`,
  stale: (at) => phrase`Veraltet: hat zuletzt ${at} funktioniert, seitdem gab es keine eindeutige Antwort.`,
  staleUnseen: 'Veraltet: seit langer Zeit keine eindeutige Antwort.',
  waiting: 'Noch nicht geprüft.',
  working: 'Funktioniert.',
  alive: (words) => `${words}.`,
  checked: (at) => phrase`Zuletzt geprüft: ${at}.`,
  asked: (at) => phrase`Zuletzt angefragt: ${at}.`,
  worked: (at) => phrase`Bei der letzten Prüfung (${at}) hat alles funktioniert.`,
  paused: 'Pausiert: Es wird nicht geprüft.',
  pausedItself: 'Einzeln pausiert: bleibt pausiert, wenn die anderen fortgesetzt werden.',
  pausedWithAll: 'Mit allen anderen pausiert: wird mit ihnen fortgesetzt.',
  checking: 'Wird gerade geprüft.',
  next: (at) => phrase`Nächste Prüfung ${at}.`,
  offline: 'Dieser Computer ist offline: Sobald das Netzwerk wieder da ist, wird erneut geprüft.',
  snoozed: (until) => phrase`Benachrichtigungen sind bis ${until} stummgeschaltet.`,
  kinds: { bot: 'Bot', webhook: 'Eingehender Webhook' },
  session: 'nur bis zum Beenden von Redbar',
  lost: {
    bot: 'Der Schlüsselbund enthält das Token nicht mehr, daher kann Redbar nicht prüfen.',
    webhook: 'Der Schlüsselbund enthält die Webhook-URL nicht mehr, daher kann Redbar nicht prüfen.',
    enter: 'Erneut eingeben',
  },
  checkNow: 'Jetzt prüfen',
  edit: 'Bearbeiten',
  remove: 'Entfernen',
  pause: 'Pausieren',
  resume: 'Fortsetzen',
  resumeWithAll: 'Mit den anderen fortsetzen',
  stayPaused: 'Danach pausiert lassen',
  test: {
    send: 'Testnachricht senden',
    ok: 'Die stille Prüfung zeigt, dass Slack diesen Webhook kennt. Ob sein Channel noch Nachrichten annimmt, sieht sie nicht: Das zeigt eine Testnachricht.',
    failing: 'Sobald die Störung behoben ist, zeigt eine Testnachricht, ob wieder Nachrichten ankommen.',
    other:
      'Redbar prüft diesen Webhook, ohne etwas zu posten. Eine Testnachricht zeigt, ob Nachrichten ankommen.',
  },
  removed: {
    title: 'Diese Integration wurde entfernt',
    text: 'Redbar überwacht sie nicht mehr, und ihr Verlauf wurde mit ihr gelöscht.',
    overview: 'Alle Integrationen anzeigen',
    show: (name) => `${name} anzeigen`,
  },
}
