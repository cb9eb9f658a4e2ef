import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import { type ReactNode, useId } from 'react'
import styles from './Choice.module.css'

type Props = {
  label: string
  value: string
  disabled?: boolean
  onChange: (value: string) => void
  /** The options, grouped or not. */
  children: ReactNode
}

/** Chooses one of several; applies at once. */
export function Choice({ label, value, disabled = false, onChange, children }: Props) {
  const id = useId()
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.frame}>
        <select
          id={id}
          className={styles.select}
          value={value}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value)}
        >
          {children}
        </select>
        <ChevronsUpDown aria-hidden size={14} />
      </div>
    </div>
  )
}
