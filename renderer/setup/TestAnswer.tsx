import { useEffect, useRef } from 'react'
import type { TestMessage } from '../../shared/ipc.ts'
import { Button } from '../components/Button.tsx'
import { CodeTag } from '../components/CodeTag.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import styles from './FormFrame.module.css'

type Props = { answer: TestMessage; onAgain: () => void; onClose: () => void }

/** What came of a test message. Takes the focus, since the button that sent it is gone. */
export function TestAnswer({ answer, onAgain, onClose }: Props) {
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => words.current?.focus(), [])
  return (
    <div className={styles.form}>
      <div ref={words} tabIndex={-1} className={styles.answer}>
        {answer.posted ? <Posted /> : <Refused {...answer} />}
      </div>
      <div className={styles.buttons}>
        {!answer.posted && <Button onClick={onAgain}>Try again</Button>}
        <Button tone="strong" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}

function Posted() {
  return (
    <>
      <h3>
        <StatusIcon status="ok" />
        Slack took the message
      </h3>
      <p>Now look in the channel: if it is there, messages of this webhook arrive.</p>
    </>
  )
}

function Refused({ code, title, meaning }: Extract<TestMessage, { posted: false }>) {
  return (
    <>
      <h3>
        <StatusIcon status="warning" />
        {title}
        {code && <CodeTag code={code} />}
      </h3>
      <p>{meaning}</p>
    </>
  )
}
