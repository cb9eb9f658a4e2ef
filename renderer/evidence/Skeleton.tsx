import { useMessages } from '../language.tsx'
import styles from './Skeleton.module.css'

/** Where the details come, for the moment in which they are loaded: lines of about their size. */
export function Skeleton() {
  const { evidence } = useMessages()
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{evidence.loading}</span>
      <div className={styles.card} aria-hidden>
        <span />
        <span />
        <span />
        <span />
      </div>
    </div>
  )
}
