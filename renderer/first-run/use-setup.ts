import { useCallback, useEffect, useRef, useState } from 'react'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { Pasted, SavedSetup, Tried } from '../../shared/setup.ts'
import { request, sentenceOf } from '../bridge.ts'
import { useMessages } from '../language.tsx'
import {
  type Asking,
  type Choice,
  type Credential,
  choiceOf,
  type Entries,
  isWatchable,
  NO_ENTRIES,
  withChoice,
  withCredential,
} from './entries.ts'
import { proposedName } from './setup-words.ts'

/** What was pasted, and what can be done with it. */
export type Setup = ReturnType<typeof useSetup>

/** Sets up integrations with the main process, which keeps the secrets: here are only their ids and masks. */
export function useSetup(defaultEverySeconds: number) {
  const messages = useMessages()
  const said = useRef(messages)
  said.current = messages
  const [entries, setEntries] = useState<Entries>(NO_ENTRIES)
  const [apiUrl, setApiUrl] = useState<string | null>(null)
  const asking = useAsking(setEntries, said)
  const { ask, tryOut } = asking

  useEffect(() => {
    const forget = () => void request('setup.forget', { ids: null }).catch(() => undefined)
    // A window that was loaded again has lost what it held an id for.
    forget()
    // A window that is closed forgets by closing.
    return forget
  }, [])

  const take = (pasted: Pasted) => {
    if (!pasted.usable) {
      const refusal = { key: `${Date.now()}-${Math.random()}`, pasted }
      setEntries((before) => ({ ...before, refusals: [...before.refusals, refusal] }))
      return
    }
    const credential = credentialOf(pasted)
    setEntries((before) => ({ ...before, credentials: [...before.credentials, credential] }))
    if (pasted.kind === 'webhook') void tryOut(pasted.id, null)
    else void ask(credential, pasted.apiUrl ?? apiUrl)
  }

  return {
    entries,
    apiUrl,
    ...asking,
    /** Recognises a text; throws what the main process says where it cannot. Returns how many things it found. */
    paste: async (text: string) => {
      const { items } = await request('setup.recognise', { text })
      for (const item of items) take(item)
      return items.length
    },
    /** Another address of the Web API: every token is asked there. Throws, and asks nobody, where none may be. */
    move: async (address: string | null) => {
      await request('setup.locate', { apiUrl: address })
      if (address === apiUrl) return
      setApiUrl(address)
      for (const each of entries.credentials) if (each.pasted.kind !== 'webhook') void ask(each, address)
    },
    ...choicesOf({ entries, setEntries, tryOut, messages }),
    ...leavingOut(setEntries),
    /** Adds all that was chosen. Throws what the main process says where it cannot. */
    save: (everySeconds: number, plainText: boolean): Promise<SavedSetup> =>
      request('setup.save', {
        items: toSave(entries, messages).map((item) => ({
          ...item,
          everySeconds: item.everySeconds ?? everySeconds ?? defaultEverySeconds,
        })),
        plainText,
      }),
  }
}

type Choosing = {
  entries: Entries
  setEntries: Change
  tryOut: (id: string, channel: string | null) => Promise<void>
  messages: WindowMessages
}

/** What is watched with a token or a webhook, and under which name. */
function choicesOf({ entries, setEntries, tryOut, messages }: Choosing) {
  return {
    /** Takes a channel in, or back out. */
    toggle: (id: string, channel: string, channelName: string | null) => {
      const credential = entries.credentials.find((each) => each.pasted.id === id)
      const chosen = credential?.choices.some((each) => each.channel === channel)
      setEntries((before) =>
        withCredential(before, id, (each) => ({
          ...each,
          choices: chosen
            ? each.choices.filter((choice) => choice.channel !== channel)
            : [...each.choices, choiceOf(channel, { channelName })],
        })),
      )
      if (!chosen) void tryOut(id, channel)
    },
    /** Takes in a channel by its ID or a link to it. Returns a sentence where that names none, else null. */
    addById: async (id: string, wanted: string, choices: readonly Choice[]) => {
      const trial = await answerOf(() => request('setup.try', { id, channel: wanted }), messages)
      if (trial.state === 'fault') return trial.sentence
      if (trial.state !== 'done') return null
      const { answer } = trial
      if (answer.kind === 'no-channel') return messages.setup.channels.refused[answer.why]
      const channel = answer.kind === 'tried' ? answer.channel : wanted.trim()
      if (choices.some((each) => each.channel === channel)) return messages.setup.channels.chosenAlready
      const choice = noted(choiceOf(channel), trial)
      setEntries((before) =>
        withCredential(before, id, (each) => ({ ...each, choices: [...each.choices, { ...choice, trial }] })),
      )
      return null
    },
    rename: (id: string, channel: string | null, name: string) =>
      setEntries((before) => withChoice(before, { id, channel }, (choice) => ({ ...choice, name }))),
  }
}

/** A secret with what it was pasted with: the channels that a set-up file names. */
function credentialOf(pasted: Credential['pasted']): Credential {
  const isHook = pasted.kind === 'webhook'
  const wishes = pasted.wishes.map(({ channel, ...wish }) => choiceOf(isHook ? null : channel, wish))
  const choices = isHook ? [wishes[0] ?? choiceOf(null, { name: pasted.name })] : wishes.filter(isPlaced)
  return { pasted, asked: { state: 'asking' }, choices }
}

/** What was pasted is put away again. */
function leavingOut(setEntries: Change) {
  return {
    drop: (id: string) => {
      setEntries((before) => ({
        ...before,
        credentials: before.credentials.filter((each) => each.pasted.id !== id),
      }))
      void request('setup.forget', { ids: [id] }).catch(() => undefined)
    },
    dismiss: (key: string) =>
      setEntries((before) => ({ ...before, refusals: before.refusals.filter((each) => each.key !== key) })),
  }
}

type Change = (change: (before: Entries) => Entries) => void

/** Asks the main process about tokens, channels and webhooks, and notes what it says. */
function useAsking(setEntries: Change, said: { current: WindowMessages }) {
  const tryOut = useCallback(
    async (id: string, channel: string | null) => {
      const note = (trial: Asking<Tried>) =>
        setEntries((before) =>
          withChoice(before, { id, channel }, (choice) => ({ ...noted(choice, trial), trial })),
        )
      note({ state: 'asking' })
      note(await answerOf(() => request('setup.try', { id, channel }), said.current))
    },
    [setEntries, said],
  )
  const ask = useCallback(
    async ({ pasted: { id }, choices }: Credential, apiUrl: string | null) => {
      const note = (asked: Credential['asked']) =>
        setEntries((before) => withCredential(before, id, (each) => ({ ...each, asked })))
      note({ state: 'asking' })
      const asked = await answerOf(() => request('setup.ask', { id, apiUrl }), said.current)
      note(asked)
      if (asked.state === 'done') for (const { channel } of choices) void tryOut(id, channel)
    },
    [setEntries, tryOut, said],
  )
  return { ask, tryOut }
}

async function answerOf<T>(question: () => Promise<T>, messages: WindowMessages): Promise<Asking<T>> {
  try {
    return { state: 'done', answer: await question() }
  } catch (error) {
    return { state: 'fault', sentence: sentenceOf(error, messages) }
  }
}

/** The name of the channel comes with the answer. */
function noted(choice: Choice, trial: Asking<Tried>): Choice {
  const name = trial.state === 'done' && trial.answer.kind === 'tried' ? trial.answer.channelName : null
  return { ...choice, channelName: name ?? choice.channelName }
}

function isPlaced({ channel }: Choice): boolean {
  return channel !== null
}

/** What would be saved now: every choice that was tried and may be watched. */
export function toSave({ credentials }: Entries, messages: WindowMessages) {
  return credentials.flatMap((credential) =>
    credential.choices.filter(isWatchable).map((choice) => ({
      id: credential.pasted.id,
      channel: choice.channel,
      name: (choice.name ?? '').trim() || proposedName(credential, choice, messages),
      everySeconds: choice.everySeconds,
    })),
  )
}
