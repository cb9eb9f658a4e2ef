import type { ReactNode } from 'react'
import styles from './Card.module.css'

type Props = { title: string; children: ReactNode }

/** One way to go on. */
export function Card({ title, children }: Props) {
  return (
    <section className={styles.card}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
