import type { IntegrationStatus } from '../../overview.ts'
import type { ShellMessages } from '../en/shell.ts'
import { phrase } from '../phrase.ts'

/** Within a sentence: "19 von 20 gestört". */
const standing: Record<IntegrationStatus, string> = {
  failing: 'gestört',
  acknowledged: 'zur Kenntnis genommen',
  confirming: 'noch unbestätigt',
  warning: 'mit Warnung',
  inconclusive: 'nicht prüfbar',
  stale: 'veraltet',
  waiting: 'noch nicht geprüft',
  ok: 'OK',
  paused: 'pausiert',
}

/** What frames the window: top bar, banners, list of integrations, common buttons. In German. */
export const shellMessages: ShellMessages = {
  top: {
    demo: 'Demo',
    demoHint: 'Ein erfundener Workspace auf diesem Computer: nichts davon ist echt',
    add: 'Integration hinzufügen',
    checkAll: 'Alle jetzt prüfen',
    pauseAll: 'Für 1 h pausieren',
    resumeAll: 'Alle fortsetzen',
    snoozeAll: 'Alle stummschalten',
    snoozeAllHint: 'Benachrichtigungen sind an: alle stummschalten',
    endSnooze: 'Stummschaltung beenden',
    endSnoozeHint: 'Benachrichtigungen sind stummgeschaltet: Stummschaltung beenden',
  },
  summary: {
    offline: 'Offline',
    slackProblem: 'Slack hat ein Problem',
    checked: (when) => phrase`${when} geprüft`,
    quiet: (until) => phrase`Ruhezeiten bis ${until}`,
  },
  banners: {
    name: 'Hinweise',
    dismiss: 'Ausblenden',
    dismissOne: (title) => `Ausblenden: ${title}`,
    refused: 'Das hat nicht funktioniert',
  },
  offline: {
    title: 'Dieser Computer ist offline',
    detail:
      'Redbar kann Ihre Integrationen erst wieder prüfen, wenn das Netzwerk zurück ist. Bis dahin wird nichts als gestört gemeldet.',
  },
  slackProblem: {
    title: 'Slack hat ein Problem',
    link: 'Statusseite von Slack',
    reported: (title) => `Slack selbst meldet: „${title}“.`,
    noticed: 'Die Server von Slack antworten mit Fehlern.',
    blame: 'Bis das vorbei ist, wird es keiner Ihrer Integrationen angelastet.',
  },
  paused: {
    title: 'Alle Prüfungen sind pausiert',
    forGood: 'Bis Sie fortsetzen, wird nichts geprüft.',
    until: (until) => phrase`Bis ${until} wird nichts geprüft.`,
  },
  snoozed: {
    title: 'Benachrichtigungen sind stummgeschaltet',
    until: (until) => phrase`Bis ${until} wird nichts gemeldet; geprüft wird weiter.`,
    untilWhilePaused: (until) => phrase`Bis ${until} wird nichts gemeldet.`,
  },
  list: {
    pages: 'Seiten',
    overview: 'Übersicht',
    search: 'Suche',
    searchHint: 'Verlauf durchsuchen (/)',
    title: 'Integrationen',
    webhook: 'Webhook',
    neverChecked: 'nie',
    snoozed: ', Benachrichtigungen stummgeschaltet',
    comesAndGoes: 'Mal gestört, mal nicht',
    part: (count, all, status) => `${count} von ${all} ${standing[status]}`,
  },
  start: {
    loading: 'Wird geladen …',
    unanswered: 'Redbar antwortet diesem Fenster nicht',
    nothingKnown: 'Über Ihre Integrationen sagt das nichts aus.',
    again: 'Erneut versuchen',
  },
  page: { back: 'Alle Integrationen' },
  dialog: { close: 'Schließen' },
  remedy: {
    cause: 'Was wahrscheinlich geschehen ist',
    causes: 'Was wahrscheinlich geschehen ist, das Wahrscheinlichste zuerst',
    whoMends: 'Wer das beheben kann',
  },
  copy: { copied: 'Kopiert', said: 'In die Zwischenablage kopiert' },
  saving: { saved: (fileName) => `Gespeichert als ${fileName}` },
  exporting: {
    label: 'Exportieren',
    hint: 'Diese Einträge als Datei speichern',
    formats: { csv: 'CSV, für Tabellen', json: 'JSON, für Programme' },
  },
}
