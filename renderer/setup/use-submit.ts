import { type FormEvent, useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { useMessages } from '../language.tsx'

/**
 * Sends a form and keeps main's sentence when it refuses; what was typed stays where it is.
 * Not a mutation of the query cache: that would remember the secret.
 */
export function useSubmit(send: (fields: FormData) => Promise<void>) {
  const messages = useMessages()
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      await send(new FormData(event.currentTarget))
    } catch (refusal) {
      setError(sentenceOf(refusal, messages))
    } finally {
      setBusy(false)
    }
  }
  return { error, busy, onSubmit }
}

/** What stands in a text field, without the blanks around it. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
