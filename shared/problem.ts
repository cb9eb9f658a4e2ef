/** Nothing more is to be known of it. */
type Nothing = Record<never, never>
/** An address of the kind that was wanted. */
type Example = { example: string }
/** What a credential is: a bot's token, or a webhook's URL. */
type Credential = { what: 'token' | 'url' }

/** Facts of tokens, channels and addresses as people paste them. Never what was pasted: it may be a secret. */
type PastedFacts = {
  'token-empty': Nothing
  'token-blanks': Nothing
  'token-app-level': Nothing
  'token-refresh': Nothing
  'token-workflow': Nothing
  'token-browser': Nothing
  'token-legacy': Nothing
  'token-cut-off': Nothing
  'token-address': Nothing
  'token-signing-secret': Nothing
  'token-client-id': Nothing
  'token-foreign': Nothing
  'channel-empty': Nothing
  'channel-name': Nothing
  'channel-person': Nothing
  'channel-foreign': Nothing
  'address-unreadable': Example
  'address-user': Nothing
  'address-host': Example & { hosts: readonly string[] }
  'address-http': Example
  'address-port': Example
  'api-suffix': Example
  'api-path': Example
  'webhook-token': Nothing
  'webhook-workflow': Nothing
  'webhook-path': Example
  'webhook-cut-off': Example
}

/** What a field has to hold. */
export type FieldType = 'text' | 'number' | 'whole-number' | 'list' | 'object' | 'other'

/** Facts of fields, in a form or in a set-up file. */
type FieldFacts = {
  'field-missing': Nothing
  'field-type': { type: FieldType }
  /** Null where the name could be a secret. */
  'field-unknown': { names: readonly (string | null)[] }
  'field-kind': Nothing
  'field-one-of': { values: readonly string[] }
  'field-empty': Nothing
  'field-least': { least: number }
  'field-more-than': { least: number }
  'field-most': { most: number }
  'field-characters': { most: number }
  'field-entries': { most: number }
  'field-wrong': Nothing
  'interval-least': { seconds: number }
  'interval-most': { seconds: number }
  /** A field of a form, by its name in the data. */
  'in-field': { field: string; problem: Problem }
}

/** Facts of set-up files. */
type SetupFacts = {
  'setup-empty': Nothing
  'setup-json': { line: number; column: number }
  'setup-shape': { problem: Problem }
  'setup-name': { index: number }
  'setup-secret': Nothing
  'setup-variable': Nothing
  'setup-variable-unset': { name: string }
  'setup-variable-empty': { name: string }
  'setup-folder': Nothing
  'setup-large': Nothing
  'setup-gone': Nothing
  'setup-forbidden': Nothing
  'setup-unread': { code: string }
  /** A file, or the path of a field in it. */
  at: { at: string; problem: Problem }
}

/** Where in a support bundle something looks like a secret. */
export type BundlePlace =
  | { kind: 'file-name' }
  /** `inName`: it is the name of a field there. */
  | { kind: 'field'; file: string; path: string; inName: boolean }
  | { kind: 'line'; file: string; line: number }

/** Facts of requests that could not be met. */
type RequestFacts = {
  /** What was pasted into the set-up is no longer held. */
  'pasted-forgotten': Nothing
  /** A webhook took the question for a message. */
  'webhook-accepted': Nothing
  'integration-gone': Nothing
  'incident-gone': Nothing
  'entry-gone': Nothing
  'all-paused': Nothing
  'not-a-webhook': Nothing
  'history-unread': Nothing
  quitting: Nothing
  'file-busy': Nothing
  'file-full': Nothing
  'file-forbidden': Nothing
  'file-read-only': Nothing
  'file-folder-gone': Nothing
  'file-unwritten': Nothing
  'page-secret': Nothing
  'report-secret': { line: number }
  'bundle-secret': { place: BundlePlace }
  /** The request did not come from the window. */
  'not-the-window': Nothing
  'request-unknown': Nothing
  'request-field': { field: string }
  'own-fault': Nothing
}

/** Facts of what could not be stored, or not be read again. */
type StoreFacts = {
  'keyring-none': Nothing
  'keyring-silent': Nothing
  'keyring-refused': Nothing
  'keyring-locked': Credential
  /** Without the secrets of these nobody can look for them in what is handed on. */
  'keyring-locked-search': { name: string; others: number; undone: 'saved' | 'copied' }
  'secret-unreadable': Credential
  'secrets-unwritten': { file: string }
  'config-unwritten': { key: 'settings' | 'integrations'; file: string; why: string }
  'config-unopened': { file: string }
}

/** What there is to know of each kind of problem. */
export type ProblemFacts = PastedFacts & FieldFacts & SetupFacts & RequestFacts & StoreFacts

/** Why something could not be done, as data: it is said in the language of whoever reads it. */
export type Problem<K extends keyof ProblemFacts = keyof ProblemFacts> = {
  [P in K]: { kind: P } & ProblemFacts[P]
}[K]

/** A sentence for each kind of problem. */
export type ProblemSentences = { [P in keyof ProblemFacts]: (problem: Problem<P>) => string }

/** A problem as a sentence of the language whose messages these are. */
export function problemSentence<K extends keyof ProblemFacts>(
  problem: Problem<K>,
  messages: { problems: ProblemSentences },
): string {
  return messages.problems[problem.kind](problem)
}
