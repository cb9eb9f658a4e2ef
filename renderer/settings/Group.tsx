import { type ReactNode, useId } from 'react'
import styles from './Group.module.css'

/** What belongs together in a part of the settings; named where the part has several. */
export function Group({ name, children }: { name?: string; children: ReactNode }) {
  const id = useId()
  if (name === undefined) return <div className={styles.group}>{children}</div>
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h4 id={id}>{name}</h4>
      {children}
    </section>
  )
}
