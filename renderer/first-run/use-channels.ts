import { useState } from 'react'
import type { Outcome } from '../../shared/outcome.ts'
import type { ChannelFound } from '../../shared/setup.ts'
import { request, sentenceOf } from '../bridge.ts'
import { useMessages } from '../language.tsx'

/** How loading the channels of a workspace stands. `at` tells one wait from the next. */
export type ListState =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'wait'; forMs: number; at: number }
  | { kind: 'refused'; outcome: Exclude<Outcome, { status: 'ok' }> }
  | { kind: 'fault'; sentence: string }

/** The channels of a token's workspace, as far as they are loaded; `load` brings the next page. */
export function useChannels(id: string) {
  const messages = useMessages()
  const [channels, setChannels] = useState<ChannelFound[]>([])
  const [next, setNext] = useState<string | null>(null)
  const [state, setState] = useState<ListState>({ kind: 'loading' })
  const load = async () => {
    setState({ kind: 'loading' })
    try {
      const page = await request('setup.channels', { id, cursor: next })
      if (page.kind === 'wait') return setState({ ...page, at: Date.now() })
      if (page.kind === 'refused') return setState(page)
      setChannels((before) => added(before, page.channels))
      setNext(page.next)
      setState({ kind: 'idle' })
    } catch (error) {
      setState({ kind: 'fault', sentence: sentenceOf(error, messages) })
    }
  }
  return { channels, next, state, load }
}

/** By name; a page that came twice changes nothing. */
function added(before: ChannelFound[], page: readonly ChannelFound[]): ChannelFound[] {
  const all = new Map([...before, ...page].map((each) => [each.id, each]))
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name))
}
