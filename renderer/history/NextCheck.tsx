import type { ReactNode } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { SECOND } from '../../shared/time.ts'
import { TimeUntil } from '../components/Time.tsx'
import { Said, useMessages } from '../language.tsx'
import styles from './NextCheck.module.css'

/** When it is asked again. While it is being asked, that takes as much room: nothing on the page moves. */
export function NextCheck({ view, offline }: { view: IntegrationView; offline: boolean }) {
  const { time, history } = useMessages()
  const words = history.standing
  const { checking, nextDueAt } = view
  if (!checking && nextDueAt === null) return null
  if (offline && !checking) return words.offline
  // The widest that it says until it is asked again.
  const longest = words.next(time.in(view.everySeconds * SECOND, 0)).join('')
  return (
    <span className={styles.next} data-room={`${words.checking}\n${longest}`}>
      <span>
        {checking || nextDueAt === null ? (
          words.checking
        ) : (
          <Said phrase={words.next<ReactNode>(<TimeUntil at={nextDueAt} />)} />
        )}
      </span>
    </span>
  )
}
