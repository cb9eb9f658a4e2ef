import { meaningOf } from '../../shared/meaning.ts'
import type { Outcome } from '../../shared/outcome.ts'
import type { Tried } from '../../shared/setup.ts'
import { Button } from '../components/Button.tsx'
import { CodeTag } from '../components/CodeTag.tsx'
import { InnerLink } from '../components/InnerLink.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import type { Asking } from './entries.ts'
import { focusCard } from './focus-card.ts'
import styles from './Trial.module.css'
import { Waiting } from './Waiting.tsx'

type Props = { trial: Asking<Tried>; isHook: boolean; onAgain: () => void }

/** What a check of it would find now: the verdict before anything is saved. */
export function Trial({ trial, isHook, onAgain }: Props) {
  const messages = useMessages()
  const words = messages.setup.trial
  if (trial.state === 'asking') {
    return (
      <p className={styles.line}>
        <StatusIcon status="waiting" busy />
        {words.asking}
      </p>
    )
  }
  if (trial.state === 'fault') return <Fault sentence={trial.sentence} onAgain={onAgain} />
  const { answer } = trial
  if (answer.kind === 'wait') return <Waiting key={answer.forMs} forMs={answer.forMs} onOver={onAgain} />
  if (answer.kind === 'no-channel') {
    return <Fault sentence={messages.setup.channels.refused[answer.why]} onAgain={null} />
  }
  return <Verdict outcome={answer.outcome} check={isHook ? 'webhook' : 'channel'} onAgain={onAgain} />
}

type VerdictProps = { outcome: Outcome; check: 'auth' | 'channel' | 'webhook'; onAgain: () => void }

/** A verdict in a line; where something is wrong, with what it means and how it is mended. */
export function Verdict({ outcome, check, onAgain }: VerdictProps) {
  const messages = useMessages()
  const words = messages.setup.trial
  if (outcome.status === 'ok') {
    return (
      <p className={styles.line}>
        <StatusIcon status="ok" />
        {words.works[check]}
      </p>
    )
  }
  const { reason, code } = outcome
  const { title, steps } = messages.reasons[reason]
  // Where Slack could not be asked they tell of rounds and of evidence, which a dry run has not: here one asks again.
  const isAnswered = outcome.status !== 'inconclusive'
  return (
    <div className={styles.verdict} data-status={outcome.status}>
      <p className={styles.line}>
        <StatusIcon status={outcome.status} />
        <strong>{title}</strong>
        {code && <CodeTag code={code} />}
      </p>
      <p>{meaningOf({ reason, code, check, causes: [] }, messages)}</p>
      {isAnswered && steps.length > 0 && (
        <details className={styles.steps}>
          <summary>{words.steps}</summary>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
      <div className={styles.buttons}>
        {reason !== 'hook-accepted' && <AskAgain onAgain={onAgain} />}
        {reason === 'not-authorised' && <InnerLink to="#/permission">{messages.permission.way}</InnerLink>}
      </div>
    </div>
  )
}

/** Why there is no verdict, and the way to ask again where that can help. */
export function Fault({ sentence, onAgain }: { sentence: string; onAgain: (() => void) | null }) {
  return (
    <div className={styles.verdict} data-status="inconclusive">
      <p className={styles.line}>
        <StatusIcon status="inconclusive" />
        {sentence}
      </p>
      {onAgain && (
        <div className={styles.buttons}>
          <AskAgain onAgain={onAgain} />
        </div>
      )}
    </div>
  )
}

/** While Slack is asked the button is gone: the name of the card keeps the focus. */
function AskAgain({ onAgain }: { onAgain: () => void }) {
  const { again } = useMessages().setup.trial
  return (
    <Button
      onClick={({ currentTarget }) => {
        focusCard(currentTarget)
        onAgain()
      }}
    >
      {again}
    </Button>
  )
}
