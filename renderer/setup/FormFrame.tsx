import type { FormEvent, ReactNode } from 'react'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import styles from './FormFrame.module.css'

type Props = {
  /** The words on the button that sends it. */
  send: string
  busy: boolean
  error: string | null
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  onCancel: () => void
  children: ReactNode
}

/** A form with main's sentence when it was refused, and its two buttons. */
export function FormFrame({ send, busy, error, onSubmit, onCancel, children }: Props) {
  const { cancel } = useMessages().setup.form
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      {children}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{cancel}</Button>
        <Button type="submit" tone="strong" busy={busy}>
          {send}
        </Button>
      </div>
    </form>
  )
}
