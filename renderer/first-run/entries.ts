import type { AskedToken, Pasted, Tried } from '../../shared/setup.ts'

/** Something that Slack is asked about. */
export type Asking<T> =
  | { state: 'asking' }
  | { state: 'done'; answer: T }
  | { state: 'fault'; sentence: string }

/** One integration to be: a token in a channel, or a webhook (no channel). */
export type Choice = {
  channel: string | null
  /** The channel's name, where it is known. */
  channelName: string | null
  /** As the user wrote it; null while the proposed one will do. */
  name: string | null
  everySeconds: number | null
  trial: Asking<Tried>
}

/** A secret that can be used, with what is known of it and what is to be watched with it. */
export type Credential = {
  pasted: Extract<Pasted, { usable: true }>
  /** Of a token; a webhook is tried at once. */
  asked: Asking<AskedToken>
  choices: Choice[]
}

/** What was pasted and cannot be used. */
export type Refusal = { key: string; pasted: Extract<Pasted, { usable: false }> }

/** Everything that was pasted, in its order. */
export type Entries = { credentials: Credential[]; refusals: Refusal[] }

/** Nothing was pasted yet. */
export const NO_ENTRIES: Entries = { credentials: [], refusals: [] }

/** A choice that has just been made. */
export function choiceOf(channel: string | null, known: Partial<Choice> = {}): Choice {
  return {
    channel,
    channelName: null,
    name: null,
    everySeconds: null,
    trial: { state: 'asking' },
    ...known,
  }
}

/** The same, with one credential changed. */
export function withCredential(
  entries: Entries,
  id: string,
  change: (credential: Credential) => Credential,
): Entries {
  const credentials = entries.credentials.map((each) => (each.pasted.id === id ? change(each) : each))
  return { ...entries, credentials }
}

/** The same, with one choice changed; one that was taken back meanwhile stays away. */
export function withChoice(
  entries: Entries,
  { id, channel }: { id: string; channel: string | null },
  change: (choice: Choice) => Choice,
): Entries {
  return withCredential(entries, id, (credential) => ({
    ...credential,
    choices: credential.choices.map((each) => (each.channel === channel ? change(each) : each)),
  }))
}

/** Whether a token is good, as far as Slack has said. */
export function isGood({ asked }: Credential): boolean {
  return (
    asked.state === 'done' &&
    (asked.answer.outcome.status === 'ok' || asked.answer.outcome.status === 'warning')
  )
}

/** Whether a choice can be watched: its webhook has not taken the question for a message. */
export function isWatchable({ trial }: Choice): boolean {
  if (trial.state !== 'done' || trial.answer.kind !== 'tried') return false
  const { outcome } = trial.answer
  return !(outcome.status === 'inconclusive' && outcome.reason === 'hook-accepted')
}

/** Whether the answer could not be had, so that it is worth asking again. */
export function isUnanswered<T>(asking: Asking<T>, outcomeOf: (answer: T) => string | null): boolean {
  if (asking.state === 'fault') return true
  return asking.state === 'done' && outcomeOf(asking.answer) === 'inconclusive'
}
