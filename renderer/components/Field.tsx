import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Field.module.css'

type Props = ComponentProps<'input'> & {
  label: string
  name: string
  hint?: ReactNode
  /** Takes the focus when its dialog opens. */
  'data-first'?: true | undefined
}

/** A labelled input with a hint. Not controlled: what is typed lives in the input alone, secrets above all. */
export function Field({ label, hint, ...input }: Props) {
  const id = useId()
  const hintId = useId()
  const described = hint ? { 'aria-describedby': hintId } : {}
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} autoComplete="off" spellCheck={false} {...described} {...input} />
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
