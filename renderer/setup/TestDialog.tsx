import { useState } from 'react'
import type { TestMessage } from '../../shared/ipc.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { request } from '../bridge.ts'
import { Dialog } from '../components/Dialog.tsx'
import styles from './FormFrame.module.css'
import { FormFrame } from './FormFrame.tsx'
import { TestAnswer } from './TestAnswer.tsx'
import { useSubmit } from './use-submit.ts'

type Props = { view: IntegrationView; onClosed: () => void }

/** Asks before a test message appears in a Slack channel, sends it, and says what came of it. */
export function TestDialog({ view, onClosed }: Props) {
  const [answer, setAnswer] = useState<TestMessage | null>(null)
  return (
    <Dialog title={answer ? 'Test message' : 'Send a test message?'} onClosed={onClosed}>
      {(close) =>
        answer ? (
          <TestAnswer answer={answer} onAgain={() => setAnswer(null)} onClose={close} />
        ) : (
          <Question view={view} onAnswer={setAnswer} close={close} />
        )
      }
    </Dialog>
  )
}

type QuestionProps = { view: IntegrationView; onAnswer: (answer: TestMessage) => void; close: () => void }

function Question({ view, onAnswer, close }: QuestionProps) {
  const form = useSubmit(async () => onAnswer(await request('webhook.test', { id: view.id })))
  return (
    <FormFrame send={form.busy ? 'Sending…' : 'Send'} {...form} onCancel={close}>
      <p>
        <strong>A message will appear in the Slack channel of this webhook</strong>, where everybody in the
        channel can read it. It says that it is a test by Redbar, and Redbar cannot take it back.
      </p>
      <p className={styles.note}>
        Webhook: {view.name}
        <br />
        {view.secretMask}
      </p>
    </FormFrame>
  )
}
