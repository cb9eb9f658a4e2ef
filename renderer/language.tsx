import { createContext, Fragment, type ReactNode, use, useEffect, useState } from 'react'
import { window as english } from '../shared/language/en/window.ts'
import type { Language } from '../shared/language/language.ts'
import type { WindowMessages } from '../shared/language/messages.ts'
import type { Phrase } from '../shared/language/phrase.ts'
import { subscribe } from './bridge.ts'

/** What the window says, in the language that it speaks; English comes with it, another one is loaded. */
export const MessagesContext = createContext<WindowMessages>(english)

/** What the window says. */
export function useMessages(): WindowMessages {
  return use(MessagesContext)
}

/** A phrase on the page: its text, and what stands in it. */
export function Said({ phrase }: { phrase: Phrase<ReactNode> }) {
  // Nothing moves within a phrase: its parts are told apart by their places.
  return phrase.map((part, index) => <Fragment key={String(index)}>{part}</Fragment>)
}

/** The messages of a language; English where another one cannot be loaded. */
export async function loadMessages(language: Language): Promise<WindowMessages> {
  try {
    return language === 'de' ? (await import('../shared/language/de/window.ts')).window : english
  } catch {
    return english
  }
}

/** The language that the main process opened this page with. */
export function openedWith(search: string): Language {
  return new URLSearchParams(search).get('language') === 'de' ? 'de' : 'en'
}

/** Lets all below speak the language that the user chose, from now on and after each change. */
export function Speaking({ first, children }: { first: WindowMessages; children: ReactNode }) {
  const [messages, setMessages] = useState(first)
  useEffect(
    () => subscribe('language.changed', (language) => void loadMessages(language).then(setMessages)),
    [],
  )
  useEffect(() => {
    document.documentElement.lang = messages.time.locale
  }, [messages])
  return <MessagesContext value={messages}>{children}</MessagesContext>
}
