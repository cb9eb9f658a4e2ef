import { useId } from 'react'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import styles from './ChoiceLine.module.css'
import type { Choice, Credential } from './entries.ts'
import { focusCard } from './focus-card.ts'
import { proposedName } from './setup-words.ts'
import { Trial } from './Trial.tsx'
import type { Setup } from './use-setup.ts'

type Props = { credential: Credential; choice: Choice; setup: Setup }

/** One integration to be: its name, which can be changed, and for a channel the verdict of its dry run. */
export function ChoiceLine({ credential, choice, setup }: Props) {
  const messages = useMessages()
  const words = messages.setup.choice
  const id = useId()
  const { pasted } = credential
  const { channel, channelName, name, trial } = choice
  const shown = channelName === null ? (channel ?? '') : `#${channelName}`
  return (
    <li className={styles.choice}>
      <div className={styles.field}>
        <label htmlFor={id}>{channel === null ? words.hookName : words.name(shown)}</label>
        <div className={styles.row}>
          <input
            id={id}
            value={name ?? proposedName(credential, choice, messages)}
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setup.rename(pasted.id, channel, event.target.value)}
          />
          {channel !== null && (
            <Button
              tone="quiet"
              aria-label={words.removeOne(shown)}
              onClick={({ currentTarget }) => {
                focusCard(currentTarget)
                setup.toggle(pasted.id, channel, channelName)
              }}
            >
              {words.remove}
            </Button>
          )}
        </div>
      </div>
      {channel !== null && (
        <Trial trial={trial} isHook={false} onAgain={() => setup.tryOut(pasted.id, channel)} />
      )}
    </li>
  )
}
