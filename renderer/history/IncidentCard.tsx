import { type ReactNode, useRef } from 'react'
import { Button } from '../components/Button.tsx'
import { CodeTag } from '../components/CodeTag.tsx'
import { classes } from '../components/classes.ts'
import { Remedy } from '../components/Remedy.tsx'
import { useMessages } from '../language.tsx'
import { BlastRadius } from './BlastRadius.tsx'
import type { Blast } from './blast.ts'
import { IncidentActions } from './IncidentActions.tsx'
import { IncidentImpact } from './IncidentImpact.tsx'
import type { FailingView } from './incident-scope.ts'
import styles from './StandingCard.module.css'
import { useFocusKept } from './use-focus-kept.ts'

type Props = {
  view: FailingView
  blast: Blast | null
  asking: boolean
  onFixed: (ids: string[]) => void
  /** What came of "I fixed it". */
  answer: ReactNode
  onDetails: (at: number) => void
  onEdit: () => void
  onSelect: (id: string) => void
}

/** An open incident: what broke, since when, what can be done here, how it is mended and by whom, and whom else it hits. */
export function IncidentCard(props: Props) {
  const { view, blast, asking, onFixed, answer, onDetails, onEdit, onSelect } = props
  const { reason, code, check, lastBadAt } = view.incident
  const { reasons, history } = useMessages()
  const card = useRef<HTMLElement>(null)
  const kept = useFocusKept(card, () => document.getElementById('standing-title')?.focus())
  return (
    <section
      ref={card}
      {...kept}
      className={classes(styles.failed, calm[view.status])}
      aria-labelledby="standing-title"
    >
      <div className={styles.band}>
        <h2 id="standing-title" className={styles.title} tabIndex={-1}>
          {reasons[reason].title}
          <CodeTag code={code} />
        </h2>
        <Button tone="onRed" onClick={() => onDetails(lastBadAt)}>
          {history.list.geekyDetails}
        </Button>
      </div>
      <IncidentImpact view={view} onEdit={onEdit} />
      <IncidentActions view={view} blast={blast} asking={asking} onFixed={onFixed} />
      {answer}
      <Remedy reason={reason} code={code} check={check} causes={view.causes} link={view.link}>
        {blast && <BlastRadius view={view} blast={blast} onSelect={onSelect} />}
      </Remedy>
    </section>
  )
}

/** Who knows of it, or has paused it, is not shouted at. */
const calm: Partial<Record<FailingView['status'], string | undefined>> = {
  acknowledged: styles.known,
  paused: classes(styles.known, styles.paused),
}
