import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'

type Props = ComponentProps<'button'> & {
  /** `strong` for the one main action, `quiet` for what should not draw the eye. */
  tone?: 'plain' | 'strong' | 'quiet' | 'onRed'
  icon?: LucideIcon
  /** Shows the icon alone where space is short (or always); the words stay the button's name. */
  labelled?: 'always' | 'wide' | 'roomy' | 'never'
}

/** A button with an optional icon. Its children are its name, shown or not. */
export function Button({
  tone = 'plain',
  icon: Icon,
  labelled = 'always',
  className,
  children,
  ...rest
}: Props) {
  const label = labelled === 'never' ? 'visually-hidden' : labelled !== 'always' && styles[labelled]
  const hint = labelled !== 'always' && typeof children === 'string' ? { title: children } : {}
  return (
    <button
      type="button"
      {...hint}
      {...rest}
      className={classes(styles.button, styles[tone], labelled === 'never' && styles.square, className)}
    >
      {Icon && <Icon aria-hidden size={16} strokeWidth={2} />}
      <span className={label || undefined}>{children}</span>
    </button>
  )
}
