import { useEffect, useRef } from 'react'
import { useOverview } from '../queries.ts'
import { isUnanswered } from './entries.ts'
import type { Setup } from './use-setup.ts'

/** Asks again what could not be answered, once the network is back. */
export function useRetries(setup: Setup): void {
  const online = useOverview().data?.online ?? true
  const before = useRef(online)
  const now = useRef(setup)
  now.current = setup
  useEffect(() => {
    const isBack = online && !before.current
    before.current = online
    if (isBack) askAgain(now.current)
  }, [online])
}

function askAgain({ entries, apiUrl, ask, tryOut }: Setup): void {
  for (const credential of entries.credentials) {
    const { pasted, asked, choices } = credential
    if (pasted.kind !== 'webhook' && isUnanswered(asked, ({ outcome }) => outcome.status)) {
      // It tries the channels again as well.
      void ask(credential, pasted.apiUrl ?? apiUrl)
      continue
    }
    for (const { channel, trial } of choices) {
      const status = (answer: Extract<typeof trial, { state: 'done' }>['answer']) =>
        answer.kind === 'tried' ? answer.outcome.status : null
      if (isUnanswered(trial, status)) void tryOut(pasted.id, channel)
    }
  }
}
