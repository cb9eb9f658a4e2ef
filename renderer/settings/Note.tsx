import type { ReactNode } from 'react'
import { classes } from '../components/classes.ts'
import styles from './Group.module.css'

type Props = {
  /** `problem` is for what did not work or needs attention, and is announced; `status` for what came of something. */
  tone?: 'hint' | 'status' | 'problem'
  className?: string | undefined
  children: ReactNode
}

/** A sentence between the fields. */
export function Note({ tone = 'hint', className, children }: Props) {
  if (tone === 'problem') {
    return (
      <p role="alert" className={classes(styles.problem, className)}>
        {children}
      </p>
    )
  }
  const role = tone === 'status' ? { role: 'status' } : {}
  return (
    <p {...role} className={classes(styles[tone], className)}>
      {children}
    </p>
  )
}
