import styles from './Mark.module.css'

/** Redbar's mark: a history page with its red bar. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24">
      <rect className={styles.page} x="1" y="1" width="22" height="22" rx="6" />
      <rect className={styles.line} x="10.5" y="6" width="8" height="2.25" rx="1.125" />
      <rect className={styles.line} x="10.5" y="10.875" width="8" height="2.25" rx="1.125" />
      <rect className={styles.line} x="10.5" y="15.75" width="5" height="2.25" rx="1.125" />
      <rect className={styles.bar} x="5" y="5.5" width="3" height="13" rx="1.5" />
    </svg>
  )
}
