import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'

type Props = ComponentProps<'button'> & {
  /** `strong` for the one main action, `quiet` for what should not draw the eye. */
  tone?: 'plain' | 'strong' | 'quiet' | 'onRed'
  icon?: LucideIcon
  /** Shows the icon alone where space is short (or always); the words stay the button's name. */
  labelled?: 'always' | 'widest' | 'wide' | 'roomy' | 'never'
  /** What it does is under way: it takes no click, but keeps the focus, which a disabled button would lose. */
  busy?: boolean
}

/** A button with an optional icon. Its children are its name, shown or not. */
export function Button({
  tone = 'plain',
  icon: Icon,
  labelled = 'always',
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: Props) {
  const label = labelled === 'never' ? 'visually-hidden' : labelled !== 'always' && styles[labelled]
  const hint = labelled !== 'always' && typeof children === 'string' ? { title: children } : {}
  return (
    <button
      type="button"
      {...hint}
      {...rest}
      onClick={busy ? undefined : onClick}
      aria-disabled={busy || undefined}
      className={classes(styles.button, styles[tone], labelled === 'never' && styles.square, className)}
    >
      {Icon && <Icon aria-hidden size={16} strokeWidth={2} />}
      <span className={label || undefined}>{children}</span>
    </button>
  )
}
