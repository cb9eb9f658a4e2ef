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

type Loader = () => Promise<{ window: WindowMessages }>

const loaders: Record<Language, Loader> = {
  en: async () => ({ window: english }),
  de: () => import('../shared/language/de/window.ts'),
}

/** The messages of a language; English where another one cannot be loaded. */
export async function loadMessages(language: Language, load = loaders[language]): Promise<WindowMessages> {
  try {
    return (await load()).window
  } catch {
    return english
  }
}

/** The language that the main process opened this page with. */
export function openedWith(search: string): Language {
  return new URLSearchParams(search).get('language') === 'de' ? 'de' : 'en'
}

/** A page that is loaded again is opened with the language that was chosen since. */
function reopenWith(language: Language): void {
  const address = new URL(location.href)
  address.searchParams.set('language', language)
  history.replaceState(history.state, '', address)
}

/** Lets all below speak the language that the user chose, from now on and after each change. */
export function Speaking({ first, children }: { first: WindowMessages; children: ReactNode }) {
  const [messages, setMessages] = useState(first)
  useEffect(() => {
    let newest: Language | null = null
    const undo = subscribe('language.changed', async (language) => {
      newest = language
      reopenWith(language)
      const loaded = await loadMessages(language)
      // One that took longer to load must not come after the one that was chosen since.
      if (newest === language) setMessages(loaded)
    })
    return () => {
      newest = null
      undo()
    }
  }, [])
  useEffect(() => {
    document.documentElement.lang = messages.time.locale
  }, [messages])
  return <MessagesContext value={messages}>{children}</MessagesContext>
}
