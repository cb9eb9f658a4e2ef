import { useState } from 'react'
import type { TestMessage } from '../../shared/ipc.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { request } from '../bridge.ts'
import { Dialog } from '../components/Dialog.tsx'
import { Said, useMessages } from '../language.tsx'
import styles from './FormFrame.module.css'
import { FormFrame } from './FormFrame.tsx'
import { TestAnswer } from './TestAnswer.tsx'
import { useSubmit } from './use-submit.ts'

type Props = { view: IntegrationView; onClosed: () => void }

/** Asks before a test message appears in a Slack channel, sends it, and says what came of it. */
export function TestDialog({ view, onClosed }: Props) {
  const words = useMessages().setup.test
  const [answer, setAnswer] = useState<TestMessage | null>(null)
  return (
    <Dialog title={answer ? words.title : words.ask} onClosed={onClosed}>
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
  const words = useMessages().setup.test
  const form = useSubmit(async () => onAnswer(await request('webhook.test', { id: view.id })))
  return (
    <FormFrame send={form.busy ? words.sending : words.send} {...form} onCancel={close}>
      <p>
        <Said phrase={words.what(<strong>{words.warning}</strong>)} />
      </p>
      <p className={styles.note}>
        {words.which(view.name)}
        <br />
        {view.secretMask}
      </p>
    </FormFrame>
  )
}
