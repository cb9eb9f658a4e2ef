import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../components/classes.ts'
import styles from './Banner.module.css'

type Props = {
  icon: LucideIcon
  title: string
  tone?: 'grey' | 'amber'
  action?: ReactNode
  children: ReactNode
}

/** One strip under the top bar. Never red: red is for integrations that are broken. */
export function Banner({ icon: Icon, title, tone = 'grey', action, children }: Props) {
  return (
    <div className={classes(styles.banner, styles[tone])}>
      <Icon aria-hidden size={18} />
      <p>
        <strong>{title}.</strong> {children}
      </p>
      {action}
    </div>
  )
}
