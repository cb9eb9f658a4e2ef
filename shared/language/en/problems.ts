import type { BundlePlace, FieldType, Problem, ProblemSentences } from '../../problem.ts'
import { problemSentence } from '../../problem.ts'
import { list, number } from './grammar.ts'

const TOKEN_PLACE =
  'Copy the Bot User OAuth Token (xoxb-…) from the app\'s page "OAuth & Permissions" at Slack.'
const CHANNEL_PLACE = "In Slack, open the channel's name at the top: the ID is at the foot of the window, C…"
const FILE_SHAPE = 'It must be { "integrations": [ … ] }.'

const TYPES: Record<FieldType, string> = {
  text: 'text in quotes',
  number: 'a number',
  'whole-number': 'a whole number',
  list: 'a list',
  object: 'an object in braces',
  other: 'of another type',
}

/** The fields of the forms, by the names that people see there. */
const FIELDS: Readonly<Record<string, string>> = {
  name: 'Name',
  token: 'Bot token',
  channel: 'Channel ID',
  apiUrl: 'API address',
  url: 'Webhook URL',
  everySeconds: 'Check every',
  priority: 'Priority',
  messagesPerDay: 'Messages a day',
}

const CREDENTIALS = { token: 'token', url: 'webhook URL' } as const

function placeInBundle(place: BundlePlace): string {
  if (place.kind === 'file-name') return 'the name of a file'
  if (place.kind === 'line') return `${place.file}, line ${place.line}`
  return `${place.file}: ${[place.path, place.inName ? '(in a name)' : ''].join(' ').trim()}`
}

const inner = (problem: Problem): string => problemSentence(problem, { problems: problemsMessages })

/** Why a request could not be met, and what to do. What stands after the name of a field has no capital letter. */
export const problemsMessages: ProblemSentences = {
  'token-empty': () => `The token is empty. ${TOKEN_PLACE}`,
  'token-blanks': () => `The token has blanks, line breaks or foreign characters in it. ${TOKEN_PLACE}`,
  'token-app-level': () =>
    `This is an app-level token, which only opens Socket Mode connections. ${TOKEN_PLACE}`,
  'token-refresh': () => `This is a refresh token, which only fetches other tokens. ${TOKEN_PLACE}`,
  'token-workflow': () => `This is a workflow token, which dies after 15 minutes. ${TOKEN_PLACE}`,
  'token-browser': () =>
    `This is the secret of a person's browser session, which Redbar must not use. Sign out of that session if it was shared. ${TOKEN_PLACE}`,
  'token-legacy': () => `This is a legacy token, which Slack no longer hands out. ${TOKEN_PLACE}`,
  'token-cut-off': () => `The token was cut off after its prefix. ${TOKEN_PLACE}`,
  'token-address': () =>
    'This is an address, not a token. If it is a webhook, add it as an incoming webhook.',
  'token-signing-secret': () =>
    `This looks like a signing secret or a client secret, not a token. ${TOKEN_PLACE}`,
  'token-client-id': () => `This looks like a client ID, not a token. ${TOKEN_PLACE}`,
  'token-foreign': () => `This is no token of Slack: those begin with xoxb- or xoxp-. ${TOKEN_PLACE}`,

  'channel-empty': () => `The channel's ID is empty. ${CHANNEL_PLACE}`,
  'channel-name': () => `Slack is asked by ID, because names change. ${CHANNEL_PLACE}`,
  'channel-person': () => `This is a person's ID, not a channel's. ${CHANNEL_PLACE}`,
  'channel-foreign': () =>
    `This is no channel ID: those begin with C, G or D, as in C0123456789. ${CHANNEL_PLACE}`,

  'address-unreadable': ({ example }) => `This is no web address. It looks like ${example}`,
  'address-user': () => 'The address must not carry a user name or a password.',
  'address-host': ({ hosts, example }) =>
    `Redbar sends secrets to no host but ${hosts.join(', ')} and this computer. Use ${example}`,
  'address-http': ({ example }) => `The address must begin with https://. It looks like ${example}`,
  'address-port': ({ example }) => `The address must not name a port. It looks like ${example}`,
  'api-suffix': ({ example }) => `The address must end with its path, as in ${example}`,
  'api-path': ({ example }) => `The Web API is at the path /api/. It looks like ${example}`,
  'webhook-token': () => 'This is a token, not the address of a webhook. Add it as a bot in a channel.',
  'webhook-workflow': () =>
    'This address starts a workflow each time it is asked, so Redbar never probes it. Only incoming webhooks (/services/…) can be watched.',
  'webhook-path': ({ example }) =>
    `This is no incoming webhook: its path must begin with /services/. It looks like ${example}`,
  'webhook-cut-off': ({ example }) =>
    `The address is cut off or has something added. Copy it again; it looks like ${example}`,

  'field-missing': () => 'is missing',
  'field-type': ({ type }) => `must be ${TYPES[type]}`,
  'field-unknown': ({ names }) =>
    `has a field that is not known: ${names
      .map((name) => (name === null ? '(a name that is not shown here: it could be a secret)' : `"${name}"`))
      .join(', ')}`,
  'field-kind': () => 'must be "bot" or "webhook"',
  'field-one-of': ({ values }) => `must be one of ${values.map((value) => `"${value}"`).join(', ')}`,
  'field-empty': () => 'must not be empty',
  'field-least': ({ least }) => `must be at least ${least}`,
  'field-more-than': ({ least }) => `must be more than ${least}`,
  'field-most': ({ most }) => `must be at most ${most}`,
  'field-characters': ({ most }) => `must have at most ${most} characters`,
  'field-entries': ({ most }) => `must have at most ${most} entries`,
  'field-wrong': () => 'is not as it should be',
  'interval-least': ({ seconds }) => `must be at least ${seconds} seconds`,
  'interval-most': ({ seconds }) => `must be at most ${seconds} seconds (a day)`,
  'in-field': ({ field, problem }) => `${FIELDS[field] ?? 'This'}: ${inner(problem)}`,

  'setup-empty': () => `The file is empty. ${FILE_SHAPE}`,
  'setup-json': ({ line, column }) => `Not valid JSON at line ${line}, column ${column}.`,
  'setup-shape': ({ problem }) => `The file ${inner(problem)}. ${FILE_SHAPE}`,
  'setup-name': ({ index }) => `is the name of integrations[${index}] too; each needs its own`,
  'setup-secret': () =>
    'the secret stands in the file. Put it in the environment and write "$NAME" here instead.',
  'setup-variable': () => 'after "$" comes the name of an environment variable, as in "$REVIEWS_TOKEN"',
  'setup-variable-unset': ({ name }) => `the environment variable ${name} is not set`,
  'setup-variable-empty': ({ name }) => `the environment variable ${name} is empty`,
  'setup-folder': () => 'this is a folder; a set-up file is needed.',
  'setup-large': () => 'too large for a set-up file (more than 1 MB).',
  'setup-gone': () => 'there is no such file.',
  'setup-forbidden': () => 'this user may not read it.',
  'setup-unread': ({ code }) => `it cannot be read (${code}).`,
  at: ({ at, problem }) => `${at}: ${inner(problem)}`,

  'pasted-forgotten': () => 'What was pasted is forgotten after 15 minutes. Paste it again.',
  'webhook-accepted': () =>
    'This webhook took the question for a message, so it cannot be watched without posting. Leave it out.',
  'integration-gone': () => 'This integration was removed meanwhile.',
  'incident-gone': () => 'This incident is no longer in the history.',
  'entry-gone': () => 'This entry is no longer in the history.',
  'all-paused': () => 'Nothing was asked: it is paused. Resume it first.',
  'not-a-webhook': () => 'A test message needs a webhook.',
  'history-unread': () => 'The history could not be read, so nothing was saved.',
  quitting: () => 'Redbar is quitting, so nothing was saved.',
  'file-busy': () => 'That file is being written already. Choose another name, or wait.',
  'file-full': () => 'The disk is full, so nothing was saved. Make room and try again.',
  'file-forbidden': () => 'Redbar may not write there, so nothing was saved. Choose another folder.',
  'file-read-only': () => 'That folder can only be read, so nothing was saved. Choose another one.',
  'file-folder-gone': () => 'That folder is gone, so nothing was saved. Choose another one.',
  'file-unwritten': () => 'The file could not be written, so nothing was saved.',
  'page-secret': () => 'Something on this page looks like a secret, so it was not saved.',
  'report-secret': ({ line }) =>
    `Something in line ${line} of the report looks like a secret, so it was not copied.`,
  'bundle-secret': ({ place }) =>
    `Something that looks like a secret stands in ${placeInBundle(place)}, so the support bundle was not saved.`,
  'not-the-window': () => 'Only the window of Redbar may ask.',
  'request-unknown': () => 'Redbar does not know this request.',
  'request-field': ({ field }) => `The field "${field}" is not as it should be.`,
  'own-fault': () => 'Something went wrong inside Redbar. The log file says what.',

  'keyring-none': () =>
    'This computer has no keyring that Redbar can use, so the secret was not stored. Set one up (GNOME Keyring or KWallet) and unlock it, or agree in Settings to keep secrets as plain text.',
  'keyring-silent': () =>
    'The keyring did not answer, so the secret was not stored. Unlock it and try again.',
  'keyring-refused': () =>
    'The keyring refused the secret, so it was not stored. Unlock the keyring and try again.',
  'keyring-locked': ({ what }) =>
    `The system's keyring is locked, so the stored ${CREDENTIALS[what]} cannot be read: unlock it and try again.`,
  'keyring-locked-search': ({ name, others, undone }) =>
    `The system's keyring is locked, so nothing was ${undone}: Redbar cannot look for the secret of ${list([`“${name}”`, ...(others === 0 ? [] : [`${number(others)} more`])])} in it. Unlock the keyring and try again.`,
  'secret-unreadable': ({ what }) => `The stored ${CREDENTIALS[what]} can no longer be read: enter it again.`,
  'secrets-unwritten': ({ file }) =>
    `The secret could not be stored: ${file} cannot be written. Mend that and try again.`,
  'config-unwritten': ({ key, file, why }) => `The ${key} could not be saved in ${file} (${why}).`,
  'config-unopened': ({ file }) => `Nothing can be saved: ${file} cannot be opened.`,
}
/** Why a request could not be met, and what to do. */
export type ProblemsMessages = typeof problemsMessages
