import { useRef, useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { useCommand, useOverview } from '../queries.ts'
import { Confirm } from './Confirm.tsx'
import styles from './Group.module.css'
import { Note } from './Note.tsx'

/** Gives all integrations the interval of new ones, after a question. */
export function ForAll({ seconds }: { seconds: number }) {
  const messages = useMessages()
  const words = messages.settings.general
  const all = useOverview().data?.integrations ?? []
  const others = all.filter(({ everySeconds }) => everySeconds !== seconds).length
  const [asking, setAsking] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  const command = useCommand('checks.every')
  const close = () => {
    setAsking(false)
    // The question had the focus and is gone.
    requestAnimationFrame(() => group.current?.querySelector<HTMLElement>('button, [role=status]')?.focus())
  }
  if (all.length === 0) return null
  const every = messages.time.every(seconds)
  return (
    <div ref={group} className={styles.group}>
      {asking ? (
        <Confirm
          sentences={[words.forAll(others, every)]}
          yes={words.change(others)}
          onYes={() => command.mutate({ everySeconds: seconds }, { onSettled: close })}
          onNo={close}
        />
      ) : (
        <div className={styles.row}>
          {others > 0 && <Button onClick={() => setAsking(true)}>{words.giveAll(all.length)}</Button>}
          <p role="status" tabIndex={-1} className={styles.status}>
            {command.data ? words.changed(command.data.changed, every) : others === 0 && words.sameForAll}
          </p>
        </div>
      )}
      {command.error && <Note tone="problem">{sentenceOf(command.error, messages)}</Note>}
    </div>
  )
}
