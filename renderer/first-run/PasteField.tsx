import { type ClipboardEvent, type FormEvent, useId, useRef, useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { PASTE_FIELD } from '../paste-field.ts'
import styles from './PasteField.module.css'

type Props = {
  /** Takes the text in; throws where main cannot. Returns how many things it found. */
  onText: (text: string) => Promise<number>
}

/**
 * One field for everything: what is pasted is recognised at once, what is typed when it is sent. A field for passwords
 * shows nothing, but has one line only: the clipboard is read before it loses the others.
 */
export function PasteField({ onText }: Props) {
  const words = useMessages().setup.paste
  const messages = useMessages()
  const field = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const [error, setError] = useState<string | null>(null)
  const take = async (text: string) => {
    if (text.trim() === '') return
    setError(null)
    try {
      const found = await onText(text)
      if (field.current) field.current.value = ''
      if (found === 0) setError(words.nothing)
    } catch (refusal) {
      setError(sentenceOf(refusal, messages))
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    // What is added to something typed goes on with that.
    if (field.current?.value) return
    event.preventDefault()
    void take(event.clipboardData.getData('text'))
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void take(field.current?.value ?? '')
  }
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <label htmlFor={PASTE_FIELD} className={styles.label}>
        {words.label}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={PASTE_FIELD}
          className={styles.input}
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={hintId}
          placeholder={words.placeholder}
          onPaste={onPaste}
        />
        <Button type="submit">{words.send}</Button>
      </div>
      <p id={hintId} className={styles.hint}>
        {words.hint}
      </p>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </form>
  )
}
