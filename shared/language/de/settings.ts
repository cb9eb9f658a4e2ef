import type { WayFault } from '../../settings-facts.ts'
import type { SettingsSection } from '../../settings-section.ts'
import type { SettingsMessages } from '../en/settings.ts'
import { phrase } from '../phrase.ts'
import { decimal, list, number, plural } from './grammar.ts'

const integrations = (count: number) =>
  `${number(count)} ${plural(count, { one: 'Integration', other: 'Integrationen' })}`

const sections: Record<SettingsSection, string> = {
  general: 'Allgemein',
  notifications: 'Benachrichtigungen',
  appearance: 'Darstellung',
  history: 'Verlauf',
  setup: 'Einrichtung',
  network: 'Netzwerk',
  secrets: 'Zugangsdaten',
  about: 'Über Redbar',
}

const general: SettingsMessages['general'] = {
  interval: 'Wie oft geprüft wird',
  every: 'Neue Integrationen prüfen',
  other: 'Anderer Abstand …',
  otherAmount: 'Anzahl',
  otherUnit: 'Einheit',
  units: { seconds: 'Sekunden', minutes: 'Minuten', hours: 'Stunden' },
  outOfRange: 'Geben Sie eine Zeit von 30 Sekunden bis 24 Stunden ein. Bis dahin wird sie nicht gespeichert.',
  hint: 'Jede Integration kann in ihren eigenen Einstellungen einen anderen Abstand haben.',
  sameForAll: 'Alle Integrationen werden so oft geprüft.',
  giveAll: (count) => `Für alle ${integrations(count)} übernehmen`,
  forAll: (others, every) =>
    `${integrations(others)} ${plural(others, { one: 'hat', other: 'haben' })} derzeit einen anderen Abstand und ${plural(others, { one: 'wird', other: 'werden' })} künftig ${every} geprüft.`,
  change: (others) => `${integrations(others)} ändern`,
  changed: (count, every) =>
    `${integrations(count)} ${plural(count, { one: 'wird', other: 'werden' })} jetzt ${every} geprüft.`,
}

const autostart: SettingsMessages['autostart'] = {
  title: 'Start',
  label: 'Redbar beim Anmelden starten',
  hint: 'Es überwacht dann vom Infobereich aus, ohne Fenster.',
  never: 'Die Demo wird nur von Hand gestartet.',
  folder: (command) =>
    phrase`Redbar ist hier nicht installiert, sondern läuft aus einem Ordner. Beim Anmelden wird gestartet: ${command} Wird der Ordner verschoben oder gelöscht, startet nichts.`,
  other: (command) =>
    phrase`Beim Anmelden startet ein anderes Redbar: ${command} Schalten Sie ein, damit stattdessen dieses startet.`,
  gone: (command) =>
    phrase`Was beim Anmelden starten soll, ist nicht mehr da: ${command} Schalten Sie ein, damit stattdessen dieses Redbar startet.`,
  startNone: 'Keines starten',
  approval:
    'macOS wartet auf Ihre Zustimmung: Erlauben Sie Redbar unter Systemeinstellungen > Allgemein > Anmeldeobjekte. Bis dahin startet es nicht.',
  problems: {
    'not-writable': (where) => `In ${where} kann nicht geschrieben werden, deshalb wurde nichts geändert.`,
    'no-room': (where) =>
      `Für ${where} ist kein Platz mehr auf dem Datenträger, deshalb wurde nichts geändert.`,
    refused: (where) =>
      `Das System hat es abgelehnt, deshalb wurde nichts geändert${where === '' ? '' : ` (${where})`}.`,
  },
}

const notifications: SettingsMessages['notifications'] = {
  label: 'Neue Störungen und ihr Ende melden',
  hint: 'Sonst zeigen es nur das Symbol im Infobereich und dieses Fenster.',
  sound: 'Mit Ton',
  soundHint: 'Wo das System Benachrichtigungen einen Ton erlaubt.',
  remind: 'An andauernde Störungen erinnern',
  never: 'Nie',
  everyHours: (hours) => plural(hours, { one: 'Jede Stunde', other: `Alle ${number(hours)} Stunden` }),
  everyDays: (days) => plural(days, { one: 'Jeden Tag', other: `Alle ${number(days)} Tage` }),
  everyWeek: 'Jede Woche',
  test: 'Testbenachrichtigung senden',
  waiting: 'Warten auf das System …',
  shown: (help) => `Das System hat sie angezeigt. Sie haben nichts gesehen? ${help}`,
  notShown: (why, help) => `Das System hat sie nicht angezeigt: ${why}. ${help}`,
}

const quiet: SettingsMessages['quiet'] = {
  title: 'Ruhezeiten',
  label: 'Benachrichtigungen in Ruhezeiten zurückhalten',
  hint: 'Sie warten und kommen am Ende als eine Zusammenfassung.',
  days: 'Tage, an denen sie beginnen',
  from: 'Von',
  to: 'Bis',
  zone: 'Zeitzone',
  zoneHere: (zone) => `Die dieses Computers (${zone})`,
  otherZones: 'Andere',
  noDays: 'Tage: Wählen Sie mindestens einen Tag.',
  noFrom: 'Von: Geben Sie Stunden und Minuten ein, zum Beispiel 22:00.',
  noTo: 'Bis: Geben Sie Stunden und Minuten ein, zum Beispiel 07:00.',
  unsaved: (problem) => `${problem} Bis dahin wird von den Ruhezeiten nichts gespeichert.`,
  always: 'Immer zurückgehalten, deshalb gibt es keine Zusammenfassung.',
  everyDay: 'jeden Tag',
  onDays: (days) => `am ${list(days)}`,
  nextDay: (time) => `${time} am nächsten Tag`,
  held: ({ days, from, until, place, to }) =>
    `Zurückgehalten ${days} von ${from} bis ${until}${place === null ? '' : `, Zeit in ${place}`}; eine Zusammenfassung um ${to}.`,
  exceptions:
    'Integrationen mit hoher Priorität melden sich trotzdem; der Infobereich zeigt Störungen immer.',
}

const appearance: SettingsMessages['appearance'] = {
  theme: 'Design',
  asDesktop: 'Wie der Desktop',
  light: 'Hell',
  dark: 'Dunkel',
  language: 'Sprache',
  asSystem: 'Wie das System',
  languageHint:
    'Für Fenster, Infobereich, Benachrichtigungen und gespeicherte Seiten. Protokoll und Befehlszeile bleiben englisch.',
}

const days = (count: number) => `${number(count)} ${plural(count, { one: 'Tag', other: 'Tage' })}`
const spans: Readonly<Record<number, string>> = {
  90: '3 Monate',
  180: '6 Monate',
  400: '1 Jahr',
  760: '2 Jahre',
}

const history: SettingsMessages['history'] = {
  kept: 'Wie lange aufbewahrt wird',
  singles: 'Jede gute Prüfung einzeln',
  singlesHint:
    'Danach bleiben gute Prüfungen als ein Abschnitt, und wie lange die Antworten dauerten, wird zusammengefasst.',
  all: 'Störungen mit Belegen und alles andere',
  allHint:
    'Wann etwas gestört war und die Summe jedes Tages bleiben. Ein Jahr zählt 400 Tage, damit es sich mit dem Vorjahr vergleichen lässt.',
  size: 'Höchstens auf dem Datenträger',
  sizeHint: 'Darüber wird das Älteste früher gelöscht, aber nie der letzte Tag.',
  span: (count) => spans[count] ?? days(count),
  megabytes: (count) => (count % 1000 === 0 ? `${number(count / 1000)} GB` : `${number(count)} MB`),
  loses: {
    singles: (count) =>
      `Gute Prüfungen, die älter sind als ${days(count)}, werden nicht mehr einzeln gezeigt.`,
    all: (span) => `Was älter ist als ${span}, wird vergessen, auch die Belege.`,
    size: (size) => `Der Verlauf ist größer als ${size}: Das Älteste wird vergessen.`,
  },
  finally: 'Das geschieht innerhalb einer Stunde und lässt sich nicht rückgängig machen.',
  forget: 'Weniger aufbewahren',
  where: 'Auf diesem Computer',
  takes: (bytes) => `Der Verlauf belegt jetzt ${decimal(bytes / 1_000_000, 1)} MB.`,
  nothing: 'Die Demo speichert nichts auf dem Datenträger.',
  openFolder: 'Datenordner öffnen',
  notOpened: 'Das System konnte den Ordner nicht anzeigen.',
}

const setup: SettingsMessages['setup'] = {
  save: 'Einrichtung speichern',
  saveHint:
    'Alle Integrationen als Datei, für einen anderen Computer oder die Befehlszeile. Tokens und Webhook-URLs stehen nie darin.',
  secrets: 'Statt der Zugangsdaten',
  nothing: 'Nichts',
  names: 'Namen von Umgebungsvariablen',
  namesHint:
    'In der Datei steht dann $REDBAR_TOKEN_1 und so weiter: Füllen Sie diese dort aus, wo Sie die Datei verwenden. Die Befehlszeile und --setup lesen sie aus der Umgebung.',
  nothingHint: 'Wer die Datei übernimmt, wird nach jedem Token und jeder Webhook-URL gefragt.',
  saveButton: 'Speichern …',
  take: 'Einrichtung übernehmen',
  takeHint: 'Sie sehen, was in der Datei steht, bevor etwas hinzugefügt wird.',
  open: 'Einrichtungsdatei öffnen …',
  drop: 'oder hier ablegen',
  tooLarge: 'Das ist zu groß für eine Einrichtungsdatei (mehr als 1 MB).',
  inFile: (file) => `Inhalt von ${file}`,
  unnamed: (position) => `Eintrag ${number(position)}`,
  bot: (channel) => `Bot in ${channel}`,
  webhook: (host) => (host === '' ? 'Webhook' : `Webhook bei ${host}`),
  exists: 'Wird schon überwacht',
  missing: (variable) =>
    `Die Umgebungsvariable ${variable} ist hier nicht gesetzt: Geben Sie ein, was sie enthalten soll.`,
  secret: { bot: 'Bot-Token', webhook: 'Webhook-URL' },
  wrong: (field, problem) => (field === '' ? problem : `${field}: ${problem}`),
  choose: (name) => `${name} hinzufügen`,
  none: 'Nichts davon lässt sich hinzufügen.',
  add: (count) => `${integrations(count)} hinzufügen`,
  added: (count) =>
    `${integrations(count)} ${plural(count, { one: 'wurde', other: 'wurden' })} hinzugefügt und ${plural(count, { one: 'wird', other: 'werden' })} gleich geprüft.`,
  notAdded: (name, problem) => `${name} wurde nicht hinzugefügt: ${problem}`,
}

const faults: Record<WayFault, string> = {
  offline: 'Dieser Computer ist offline.',
  dns: 'Der Name slack.com konnte nicht aufgelöst werden.',
  refused: 'Die Verbindung wurde abgelehnt.',
  timeout: 'Niemand hat rechtzeitig geantwortet.',
  certificate: 'Das Zertifikat, das für Slack antwortete, wurde nicht akzeptiert.',
  proxy: 'Der Proxy ließ die Anfrage nicht durch.',
  other: 'Die Verbindung brach ab.',
}

const nextSteps: Record<WayFault, string> = {
  offline: 'Verbinden Sie diesen Computer mit einem Netzwerk und prüfen Sie erneut.',
  dns: 'Öffnen Sie slack.com im Browser: Geht auch das nicht, liegt es am Netzwerk oder an dessen Nameserver.',
  refused:
    'Vielleicht ist eine Firewall im Weg: Fragen Sie, wer das Netzwerk betreut, ob slack.com erlaubt ist.',
  timeout:
    'Prüfen Sie in einer Minute erneut; bleibt es so, ist vielleicht eine Firewall oder der Proxy im Weg.',
  certificate: 'Fragen Sie, wer diesen Computer betreut, von wem dieses Zertifikat ist.',
  proxy:
    'Sehen Sie in den Netzwerkeinstellungen des Systems nach dem Proxy, oder fragen Sie, wer ihn betreut.',
  other: 'Prüfen Sie erneut; bleibt es so, fragen Sie, wer das Netzwerk betreut.',
}

const network: SettingsMessages['network'] = {
  way: 'Weg zu Slack',
  direct: 'Direkt, ohne Proxy',
  through: (address, kind) =>
    `Über den Proxy ${address} (${{ http: 'HTTP', https: 'HTTPS', socks: 'SOCKS' }[kind]})`,
  several: 'Der erste Weg, der funktioniert, wird genommen.',
  system: 'Es entscheiden die Einstellungen des Systems; ändern sie sich, gilt das auch für Redbar.',
  certificates: 'Zertifikate',
  store:
    'Es gelten die Zertifikate, die dieses System akzeptiert, auch eigene Ihres Unternehmens. Einen Schalter, der ein Zertifikat ignoriert, gibt es nicht: Wer an Slacks Stelle antwortet, könnte dann jedes Token lesen.',
  check: 'Weg zu Slack prüfen',
  checking: 'Slack wird gefragt …',
  reached: (took) => `Slack hat innerhalb von ${took} geantwortet.`,
  certificateOf: (issuer, until) => `Das Zertifikat wurde von ${issuer} ausgestellt und gilt bis ${until}.`,
  noCertificate: 'Das Zertifikat wurde nicht erneut vorgelegt.',
  ownIssuer:
    'Diesen Aussteller kennt nur dieser Computer: Ein Proxy des Unternehmens oder ein Virenscanner öffnet, was Redbar Slack fragt, und könnte es lesen.',
  refusedIssuer: (issuer) =>
    `Es wurde von ${issuer} ausgestellt. Ist das der Proxy Ihres Unternehmens, fehlt dessen Zertifikat in diesem System: Fragen Sie, wer den Computer betreut.`,
  faults,
  nextSteps,
}

const secrets: SettingsMessages['secrets'] = {
  keyring: 'Schlüsselbund',
  states: {
    open: (backend) =>
      `Tokens und Webhook-URLs sind mit dem Schlüsselbund dieses Systems verschlüsselt (${backend}).`,
    locked: (backend) =>
      `Der Schlüsselbund (${backend}) ist gesperrt oder hat zuletzt nicht geantwortet. Entsperren Sie ihn: Redbar macht von selbst weiter.`,
    none: () => 'Dieser Computer hat keinen Schlüsselbund, den Redbar nutzen kann.',
    unasked: (backend) =>
      `Zugangsdaten werden mit dem Schlüsselbund dieses Systems verschlüsselt (${backend}). Bisher wurden keine gebraucht, deshalb wurde er nicht gefragt.`,
    memory: () => 'Die Demo behält ihre erfundenen Zugangsdaten nur, solange sie läuft.',
  },
  keychain: 'Schlüsselbund von macOS',
  dataProtection: 'Datenschutz-API von Windows',
  plain: (count) =>
    `${number(count)} ${plural(count, { one: 'Token oder Webhook-URL steht', other: 'Tokens oder Webhook-URLs stehen' })} im Klartext im Datenordner.`,
  consent: 'Zugangsdaten im Klartext speichern, wenn dieser Computer keinen Schlüsselbund hat',
  consentHint:
    'Wer Ihre Dateien lesen kann, könnte dann Tokens und Webhook-URLs lesen. Mit Schlüsselbund ändert es nichts.',
}

const about: SettingsMessages['about'] = {
  what: 'Überwacht Slack-Integrationen und sagt, was gestört ist, wer es beheben kann und wie.',
  system: 'System',
  processor: 'Prozessor',
  copy: 'Kopieren',
  licences: (count) => `Mit ${number(count)} quelloffenen Bausteinen gemacht`,
  support: 'Support',
  supportHint:
    'Versionen, Einstellungen, die neuesten Ergebnisse und das Ende des Protokolls als eine ZIP-Datei, ohne Tokens und Webhook-URLs. Findet sich darin etwas Geheimes, wird nichts gespeichert.',
  saveBundle: 'Support-Paket speichern',
}

/** The settings. In German. */
export const settingsMessages: SettingsMessages = {
  title: 'Einstellungen',
  parts: 'Bereich der Einstellungen',
  sections,
  notSaved: (problem) => `${problem} Es wurde nicht gespeichert.`,
  cancel: 'Abbrechen',
  general,
  autostart,
  notifications,
  quiet,
  appearance,
  history,
  setup,
  network,
  secrets,
  about,
}
