import { useId } from 'react'
import type { SetupEntry } from '../../shared/settings-facts.ts'
import { useMessages } from '../language.tsx'
import styles from './TakeSetup.module.css'

type Props = {
  entry: SetupEntry
  wanted: boolean
  /** What was typed where the file has no secret. */
  secret: string
  onWanted: (wanted: boolean) => void
  onSecret: (secret: string) => void
}

/** An entry of a set-up file: what it is, and what stands in the way of adding it. */
export function SetupEntryLine({ entry, wanted, secret, onWanted, onSecret }: Props) {
  const messages = useMessages()
  const words = messages.settings.setup
  const id = useId()
  const { index, kind, where, everySeconds, state } = entry
  const name = entry.name || words.unnamed(index + 1)
  const choosable = state.kind === 'ready' || state.kind === 'needs-secret'
  const what = [
    kind === 'bot' && words.bot(where),
    kind === 'webhook' && words.webhook(where),
    everySeconds !== null && messages.time.every(everySeconds),
    state.kind === 'ready' && state.mask,
  ].filter((part) => part !== false)
  return (
    <li className={styles.entry}>
      <input
        type="checkbox"
        aria-label={words.choose(name)}
        checked={wanted}
        disabled={!choosable}
        onChange={({ target }) => onWanted(target.checked)}
      />
      <div className={styles.words}>
        <strong>{name}</strong>
        {what.length > 0 && <span>{what.join(' · ')}</span>}
        {state.kind === 'exists' && <span>{words.exists}</span>}
        {state.kind === 'wrong' && (
          <span className={styles.wrong}>{words.wrong(state.field, state.problem)}</span>
        )}
        {state.kind === 'needs-secret' && wanted && kind && (
          <div className={styles.secret}>
            {state.variable !== null && <span>{words.missing(state.variable)}</span>}
            <label htmlFor={id}>{words.secret[kind]}</label>
            <input
              id={id}
              type="password"
              autoComplete="off"
              spellCheck={false}
              maxLength={500}
              value={secret}
              onChange={({ target }) => onSecret(target.value)}
            />
          </div>
        )}
      </div>
    </li>
  )
}
