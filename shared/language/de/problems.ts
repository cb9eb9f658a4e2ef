import type { BundlePlace, FieldType, Problem } from '../../problem.ts'
import { problemSentence } from '../../problem.ts'
import type { ProblemsMessages } from '../en/problems.ts'
import { list, number } from './grammar.ts'

const TOKEN_PLACE =
  'Kopieren Sie das „Bot User OAuth Token“ (xoxb-…) von der Seite „OAuth & Permissions“ der App bei Slack.'
const CHANNEL_PLACE =
  'Klicken Sie in Slack oben auf den Namen des Channels: Die ID steht unten in dem Fenster, das sich öffnet, C…'
const FILE_SHAPE = 'Sie muss so aussehen: { "integrations": [ … ] }.'

const TYPES: Record<FieldType, string> = {
  text: 'Text in Anführungszeichen',
  number: 'eine Zahl',
  'whole-number': 'eine ganze Zahl',
  list: 'eine Liste',
  object: 'ein Objekt in geschweiften Klammern',
  other: 'von einem anderen Typ',
}

/** The fields of the forms, by the names that people see there. */
const FIELDS: Readonly<Record<string, string>> = {
  name: 'Name',
  token: 'Bot-Token',
  channel: 'Channel-ID',
  apiUrl: 'API-Adresse',
  url: 'Webhook-URL',
  everySeconds: 'Prüfen alle',
  priority: 'Priorität',
  messagesPerDay: 'Nachrichten pro Tag',
}

function placeInBundle(place: BundlePlace): string {
  if (place.kind === 'file-name') return 'im Namen einer Datei'
  if (place.kind === 'line') return `in ${place.file}, Zeile ${place.line}`
  return `in ${place.file}: ${[place.path, place.inName ? '(in einem Namen)' : ''].join(' ').trim()}`
}

const inner = (problem: Problem): string => problemSentence(problem, { problems: problemsMessages })

/** Why a request could not be met, and what to do. What stands after the name of a field has no capital letter. */
export const problemsMessages: ProblemsMessages = {
  'token-empty': () => `Das Token ist leer. ${TOKEN_PLACE}`,
  'token-blanks': () => `Das Token enthält Leerzeichen, Zeilenumbrüche oder fremde Zeichen. ${TOKEN_PLACE}`,
  'token-app-level': () =>
    `Das ist ein App-Level-Token, das nur Verbindungen im Socket Mode öffnet. ${TOKEN_PLACE}`,
  'token-refresh': () => `Das ist ein Refresh-Token, das nur andere Tokens holt. ${TOKEN_PLACE}`,
  'token-workflow': () => `Das ist ein Workflow-Token, das nach 15 Minuten verfällt. ${TOKEN_PLACE}`,
  'token-browser': () =>
    `Das gehört zur Browser-Sitzung einer Person; Redbar darf es nicht verwenden. Melden Sie sich von dieser Sitzung ab, falls es weitergegeben wurde. ${TOKEN_PLACE}`,
  'token-legacy': () => `Das ist ein Token alter Art, das Slack nicht mehr ausgibt. ${TOKEN_PLACE}`,
  'token-cut-off': () => `Das Token ist nach seinem Anfang abgeschnitten. ${TOKEN_PLACE}`,
  'token-address': () =>
    'Das ist eine Adresse, kein Token. Falls es ein Webhook ist, fügen Sie ihn als eingehenden Webhook hinzu.',
  'token-signing-secret': () =>
    `Das sieht nach einem Signing Secret oder Client Secret aus, nicht nach einem Token. ${TOKEN_PLACE}`,
  'token-client-id': () => `Das sieht nach einer Client-ID aus, nicht nach einem Token. ${TOKEN_PLACE}`,
  'token-foreign': () => `Das ist kein Token von Slack: Die beginnen mit xoxb- oder xoxp-. ${TOKEN_PLACE}`,

  'channel-empty': () => `Die ID des Channels ist leer. ${CHANNEL_PLACE}`,
  'channel-name': () => `Slack wird nach der ID gefragt, denn Namen ändern sich. ${CHANNEL_PLACE}`,
  'channel-person': () => `Das ist die ID einer Person, nicht die eines Channels. ${CHANNEL_PLACE}`,
  'channel-foreign': () =>
    `Das ist keine Channel-ID: Die beginnen mit C, G oder D, wie in C0123456789. ${CHANNEL_PLACE}`,

  'address-unreadable': ({ example }) => `Das ist keine Webadresse. Sie sieht so aus: ${example}`,
  'address-user': () => 'Die Adresse darf weder Benutzernamen noch Passwort enthalten.',
  'address-host': ({ hosts, example }) =>
    `Redbar sendet Zugangsdaten nur an ${hosts.join(', ')} und an diesen Computer. Verwenden Sie ${example}`,
  'address-http': ({ example }) => `Die Adresse muss mit https:// beginnen. Sie sieht so aus: ${example}`,
  'address-port': ({ example }) => `Die Adresse darf keinen Port nennen. Sie sieht so aus: ${example}`,
  'api-suffix': ({ example }) => `Die Adresse muss mit ihrem Pfad enden, wie in ${example}`,
  'api-path': ({ example }) => `Die Web-API liegt unter dem Pfad /api/. Die Adresse sieht so aus: ${example}`,
  'webhook-token': () =>
    'Das ist ein Token, nicht die Adresse eines Webhooks. Fügen Sie es als Bot in einem Channel hinzu.',
  'webhook-workflow': () =>
    'Diese Adresse startet bei jeder Anfrage einen Workflow, deshalb prüft Redbar sie nie. Überwacht werden können nur eingehende Webhooks (/services/…).',
  'webhook-path': ({ example }) =>
    `Das ist kein eingehender Webhook: Sein Pfad muss mit /services/ beginnen. Die Adresse sieht so aus: ${example}`,
  'webhook-cut-off': ({ example }) =>
    `Die Adresse ist abgeschnitten, oder es hängt etwas daran. Kopieren Sie sie noch einmal; sie sieht so aus: ${example}`,

  'field-missing': () => 'fehlt',
  'field-type': ({ type }) => `muss ${TYPES[type]} sein`,
  'field-unknown': ({ names }) =>
    `hat ein unbekanntes Feld: ${names
      .map((name) => (name === null ? '(hier nicht gezeigt: der Name könnte geheim sein)' : `„${name}“`))
      .join(', ')}`,
  'field-kind': () => 'muss "bot" oder "webhook" sein',
  'field-one-of': ({ values }) =>
    `muss eines von diesen sein: ${values.map((value) => `"${value}"`).join(', ')}`,
  'field-empty': () => 'darf nicht leer sein',
  'field-least': ({ least }) => `muss mindestens ${number(least)} sein`,
  'field-more-than': ({ least }) => `muss mehr als ${number(least)} sein`,
  'field-most': ({ most }) => `darf höchstens ${number(most)} sein`,
  'field-characters': ({ most }) => `darf höchstens ${number(most)} Zeichen haben`,
  'field-entries': ({ most }) => `darf höchstens ${number(most)} Einträge haben`,
  'field-wrong': () => 'ist nicht, wie es sein soll',
  'interval-least': ({ seconds }) => `mindestens ${number(seconds)} Sekunden`,
  'interval-most': ({ seconds }) => `höchstens ${number(seconds)} Sekunden (ein Tag)`,
  'in-field': ({ field, problem }) => `${FIELDS[field] ?? 'Eingabe'}: ${inner(problem)}`,

  'setup-empty': () => `Die Datei ist leer. ${FILE_SHAPE}`,
  'setup-json': ({ line, column }) => `Kein gültiges JSON in Zeile ${line}, Spalte ${column}.`,
  'setup-shape': ({ problem }) => `Die Datei ${inner(problem)}. ${FILE_SHAPE}`,
  'setup-name': ({ index }) => `heißt wie integrations[${index}]; jede braucht einen eigenen Namen`,
  'setup-secret': () =>
    'Die Zugangsdaten stehen in der Datei. Legen Sie sie in eine Umgebungsvariable und schreiben Sie hier stattdessen "$NAME".',
  'setup-variable': () => 'nach „$“ kommt der Name einer Umgebungsvariable, wie in "$REVIEWS_TOKEN"',
  'setup-variable-unset': ({ name }) => `die Umgebungsvariable ${name} ist nicht gesetzt`,
  'setup-variable-empty': ({ name }) => `die Umgebungsvariable ${name} ist leer`,
  'setup-folder': () => 'das ist ein Ordner; nötig ist eine Einrichtungsdatei.',
  'setup-large': () => 'zu groß für eine Einrichtungsdatei (mehr als 1 MB).',
  'setup-gone': () => 'diese Datei gibt es nicht.',
  'setup-forbidden': () => 'Sie dürfen diese Datei nicht lesen.',
  'setup-unread': ({ code }) => `die Datei kann nicht gelesen werden (${code}).`,
  at: ({ at, problem }) => `${at}: ${inner(problem)}`,

  'pasted-forgotten': () => 'Eingefügtes wird nach 15 Minuten vergessen. Bitte fügen Sie es noch einmal ein.',
  'webhook-accepted': () =>
    'Dieser Webhook hat die Anfrage für eine Nachricht gehalten und lässt sich deshalb nicht überwachen, ohne zu posten. Lassen Sie ihn weg.',
  'integration-gone': () => 'Diese Integration wurde inzwischen entfernt.',
  'incident-gone': () => 'Diese Störung ist nicht mehr im Verlauf.',
  'entry-gone': () => 'Dieser Eintrag ist nicht mehr im Verlauf.',
  'all-paused': () => 'Es wurde nichts geprüft, denn es ist pausiert. Setzen Sie es zuerst fort.',
  'not-a-webhook': () => 'Eine Testnachricht geht nur über einen Webhook.',
  'history-unread': () => 'Der Verlauf konnte nicht gelesen werden. Es wurde nichts gespeichert.',
  quitting: () => 'Redbar wird gerade beendet. Es wurde nichts gespeichert.',
  'file-busy': () =>
    'In diese Datei wird schon geschrieben. Wählen Sie einen anderen Namen, oder warten Sie.',
  'file-full': () =>
    'Der Datenträger ist voll. Es wurde nichts gespeichert. Schaffen Sie Platz, und versuchen Sie es noch einmal.',
  'file-forbidden': () =>
    'Redbar darf dort nicht schreiben. Es wurde nichts gespeichert. Wählen Sie einen anderen Ordner.',
  'file-read-only': () =>
    'Dieser Ordner kann nur gelesen werden. Es wurde nichts gespeichert. Wählen Sie einen anderen.',
  'file-folder-gone': () =>
    'Diesen Ordner gibt es nicht mehr. Es wurde nichts gespeichert. Wählen Sie einen anderen.',
  'file-unwritten': () => 'Die Datei konnte nicht geschrieben werden. Es wurde nichts gespeichert.',
  'page-secret': () =>
    'Etwas auf dieser Seite sieht nach Zugangsdaten aus. Deshalb wurde sie nicht gespeichert.',
  'report-secret': ({ line }) =>
    `In Zeile ${line} des Berichts steht etwas, das nach Zugangsdaten aussieht. Deshalb wurde er nicht kopiert.`,
  'bundle-secret': ({ place }) =>
    `Das Support-Paket wurde nicht gespeichert. Etwas, das nach Zugangsdaten aussieht, steht ${placeInBundle(place)}.`,
  'not-the-window': () => 'Nur das Fenster von Redbar darf fragen.',
  'request-unknown': () => 'Redbar kennt diese Anfrage nicht.',
  'request-field': ({ field }) => `Das Feld „${field}“ ist nicht, wie es sein soll.`,
  'own-fault': () => 'In Redbar ist etwas schiefgegangen. Was es war, steht in der Protokolldatei.',

  'keyring-none': () =>
    'Dieser Computer hat keinen Schlüsselbund, den Redbar verwenden kann. Deshalb wurden die Zugangsdaten nicht gespeichert. Richten Sie einen ein (GNOME-Schlüsselbund oder KWallet) und entsperren Sie ihn, oder stimmen Sie in den Einstellungen zu, Zugangsdaten im Klartext zu speichern.',
  'keyring-silent': () =>
    'Der Schlüsselbund hat nicht geantwortet. Deshalb wurden die Zugangsdaten nicht gespeichert. Entsperren Sie ihn, und versuchen Sie es noch einmal.',
  'keyring-refused': () =>
    'Der Schlüsselbund hat die Zugangsdaten nicht angenommen. Deshalb wurden sie nicht gespeichert. Entsperren Sie ihn, und versuchen Sie es noch einmal.',
  'keyring-locked': ({ what }) =>
    what === 'token'
      ? 'Der Schlüsselbund des Systems ist gesperrt. Deshalb kann das gespeicherte Token nicht gelesen werden: Entsperren Sie ihn, und versuchen Sie es noch einmal.'
      : 'Der Schlüsselbund des Systems ist gesperrt. Deshalb kann die gespeicherte Webhook-URL nicht gelesen werden: Entsperren Sie ihn, und versuchen Sie es noch einmal.',
  'keyring-locked-search': ({ name, others, undone }) =>
    `Der Schlüsselbund des Systems ist gesperrt. Deshalb wurde nichts ${undone === 'saved' ? 'gespeichert' : 'kopiert'}: Redbar kann darin nicht nach den Zugangsdaten von ${list([`„${name}“`, ...(others === 0 ? [] : [`${number(others)} weiteren`])])} suchen. Entsperren Sie ihn, und versuchen Sie es noch einmal.`,
  'secret-unreadable': ({ what }) =>
    what === 'token'
      ? 'Das gespeicherte Token ist nicht mehr lesbar: Geben Sie es noch einmal ein.'
      : 'Die gespeicherte Webhook-URL ist nicht mehr lesbar: Geben Sie sie noch einmal ein.',
  'secrets-unwritten': ({ file }) =>
    `Die Zugangsdaten konnten nicht gespeichert werden: ${file} kann nicht geschrieben werden. Beheben Sie das, und versuchen Sie es noch einmal.`,
  'config-unwritten': ({ key, file, why }) =>
    `${key === 'settings' ? 'Die Einstellungen' : 'Die Integrationen'} konnten nicht in ${file} gespeichert werden (${why}).`,
  'config-unopened': ({ file }) => `Es kann nichts gespeichert werden: ${file} lässt sich nicht öffnen.`,
}
