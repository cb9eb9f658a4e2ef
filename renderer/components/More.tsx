import type { ReactNode } from 'react'
import styles from './More.module.css'

type Props = { title: string; open?: boolean; children: ReactNode }

/** A part of a form that few need. It opens by itself when something in it is not as it should be. */
export function More({ title, open = false, children }: Props) {
  return (
    <details
      className={styles.more}
      open={open}
      onInvalidCapture={({ currentTarget }) => {
        currentTarget.open = true
      }}
    >
      <summary>{title}</summary>
      <div className={styles.parts}>{children}</div>
    </details>
  )
}
