import type { ReactNode } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { TimeUntil } from '../components/Time.tsx'
import { Said, useMessages } from '../language.tsx'
import styles from './NextCheck.module.css'

/** When it is asked again. While it is being asked, that takes as much room: nothing on the page moves. */
export function NextCheck({ view, offline }: { view: IntegrationView; offline: boolean }) {
  const words = useMessages().history.standing
  const { checking, nextDueAt } = view
  if (!checking && nextDueAt === null) return null
  if (offline && !checking) return words.offline
  return (
    <span className={styles.next} data-room={words.checking}>
      {checking || nextDueAt === null ? (
        words.checking
      ) : (
        <Said phrase={words.next<ReactNode>(<TimeUntil at={nextDueAt} />)} />
      )}
    </span>
  )
}
