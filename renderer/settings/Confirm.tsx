import { useEffect, useRef } from 'react'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import styles from './Confirm.module.css'

type Props = {
  /** What will happen, sentence by sentence. */
  sentences: readonly string[]
  /** The button that lets it happen. */
  yes: string
  onYes: () => void
  onNo: () => void
}

/** Asks before something that cannot be taken back. It has the focus, on the side that changes nothing. */
export function Confirm({ sentences, yes, onYes, onNo }: Props) {
  const words = useMessages().settings
  const no = useRef<HTMLDivElement>(null)
  useEffect(() => no.current?.querySelector<HTMLElement>('button:last-child')?.focus(), [])
  return (
    <section aria-label={yes} className={styles.confirm}>
      <p role="alert">{sentences.join(' ')}</p>
      <div ref={no} className={styles.buttons}>
        <Button onClick={onYes}>{yes}</Button>
        <Button tone="quiet" onClick={onNo}>
          {words.cancel}
        </Button>
      </div>
    </section>
  )
}
