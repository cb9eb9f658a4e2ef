import { useRef, useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { Field } from '../components/Field.tsx'
import { More } from '../components/More.tsx'
import { useMessages } from '../language.tsx'
import styles from './SetupFlow.module.css'
import type { Setup } from './use-setup.ts'

/** Where the Web API is, for the few whose Slack lives elsewhere. What is wrong with an address is told at the field. */
export function Address({ setup }: { setup: Setup }) {
  const messages = useMessages()
  const words = messages.setup.address
  const [error, setError] = useState<string | null>(null)
  const told = useRef<string | null>(setup.apiUrl)
  const move = async (written: string) => {
    const address = written.trim() || null
    // Enter and leaving the field say the same thing twice.
    if (address === told.current) return
    told.current = address
    try {
      await setup.move(address)
      setError(null)
    } catch (refusal) {
      setError(sentenceOf(refusal, messages))
    }
  }
  const refusal = error && (
    <span role="alert" className={styles.refused}>
      {error}
    </span>
  )
  return (
    <div className={styles.address}>
      <More title={words.title}>
        <Field
          label={words.label}
          name="apiUrl"
          inputMode="url"
          maxLength={300}
          placeholder={words.placeholder}
          aria-invalid={error !== null}
          hint={
            <>
              {refusal}
              {words.hint}
            </>
          }
          defaultValue={setup.apiUrl ?? ''}
          onBlur={(event) => void move(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void move(event.currentTarget.value)
          }}
        />
      </More>
    </div>
  )
}
