import type { AlertsMessages } from '../en/alerts.ts'

/** What became of notifications. In German. */
export const alertsMessages: AlertsMessages = {
  shown: 'gemeldet',
  joined: 'mit den anderen gemeldet',
  failed: (why) => `konnte nicht angezeigt werden: ${why}; ein neuer Versuch folgt`,
  held: {
    'quiet-hours': (until) => `zurückgehalten: Ruhezeiten${until === null ? '' : ` bis ${until}`}`,
    snoozed: (until) => `zurückgehalten: stummgeschaltet${until === null ? '' : ` bis ${until}`}`,
    paused: () => 'zurückgehalten: pausiert',
    pace: () => 'zurückgehalten: in dieser Minute wurde genug gemeldet',
    'cause-not-over': () => 'zurückgehalten: andere mit derselben Ursache sind noch gestört',
  },
  suppressed: {
    'notifications-off': 'nicht gemeldet: Benachrichtigungen sind aus',
    'low-priority': 'nicht gemeldet: die Priorität ist niedrig',
    acknowledged: 'nicht gemeldet: Sie hatten es zur Kenntnis genommen',
    'told-already': 'nicht erneut gemeldet: nur der Grund hat sich geändert',
  },
  about: {
    failure: (fate) => fate,
    recovery: (fate) => `Entwarnung ${fate}`,
    reminder: (fate) => `Erinnerung ${fate}`,
  },
  refusals: {
    'no-service': 'es gibt keinen Benachrichtigungsdienst',
    'service-silent': 'der Benachrichtigungsdienst antwortet nicht',
    timeout: 'das System hat sie nicht rechtzeitig angezeigt',
    replaced: 'eine neuere trat an ihre Stelle',
    'too-many': 'es waren zu viele',
    withdrawn: 'sie wurde zurückgezogen',
    clicked: 'sie wurde angeklickt',
    pressed: 'eine Schaltfläche wurde gedrückt',
    internal: 'ein Fehler in Redbar selbst',
  },
  help: {
    darwin:
      'Erlauben Sie Mitteilungen unter Systemeinstellungen > Mitteilungen > Redbar. Auch ein eingeschalteter Fokus hält sie zurück.',
    win32:
      'Erlauben Sie Benachrichtigungen unter Einstellungen > System > Benachrichtigungen und dort auch für Redbar. „Nicht stören“ muss aus sein.',
    linux:
      'Auf diesem Desktop muss ein Benachrichtigungsdienst laufen, und sein „Nicht stören“ muss aus sein. Bei den meisten Desktops steht beides in den Einstellungen unter Benachrichtigungen.',
  },
}
