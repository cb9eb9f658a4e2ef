import { useEffect, useRef } from 'react'
import type { TestMessage } from '../../shared/ipc.ts'
import { Button } from '../components/Button.tsx'
import { CodeTag } from '../components/CodeTag.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import styles from './FormFrame.module.css'

type Props = { answer: TestMessage; onAgain: () => void; onClose: () => void }

/** What came of a test message. Takes the focus, since the button that sent it is gone. */
export function TestAnswer({ answer, onAgain, onClose }: Props) {
  const labels = useMessages().setup.test
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => words.current?.focus(), [])
  return (
    <div className={styles.form}>
      <div ref={words} tabIndex={-1} className={styles.answer}>
        {answer.posted ? <Posted /> : <Refused {...answer} />}
      </div>
      <div className={styles.buttons}>
        {!answer.posted && <Button onClick={onAgain}>{labels.again}</Button>}
        <Button tone="strong" onClick={onClose}>
          {labels.done}
        </Button>
      </div>
    </div>
  )
}

function Posted() {
  const words = useMessages().setup.test
  return (
    <>
      <h3>
        <StatusIcon status="ok" />
        {words.posted}
      </h3>
      <p>{words.look}</p>
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
