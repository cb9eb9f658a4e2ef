import type { IntegrationView } from '../../shared/overview.ts'
import { CodeTag } from '../components/CodeTag.tsx'
import { Remedy } from '../components/Remedy.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import { blastOf } from './blast.ts'
import { FixLine } from './FixLine.tsx'
import { IncidentCard } from './IncidentCard.tsx'
import styles from './StandingCard.module.css'
import { useFix } from './use-fix.ts'

type Props = {
  view: IntegrationView
  /** Every integration: some may fail for the same cause. */
  all: readonly IntegrationView[]
  onDetails: (at: number) => void
  onEdit: () => void
  onSelect: (id: string) => void
}

/** What is wrong now and how it is mended: red for an open incident, amber or grey for less; nothing when all is well. */
export function StandingCard({ view, all, ...rest }: Props) {
  const { incident } = view
  const { ask, asking, fix } = useFix(view, all)
  const answer = <FixLine asking={asking} fix={fix} view={view} all={all} />
  if (!incident) {
    return (
      <>
        {answer}
        <LesserCard view={view} />
      </>
    )
  }
  return (
    <IncidentCard
      view={{ ...view, incident }}
      blast={blastOf(view, all)}
      asking={asking}
      onFixed={ask}
      answer={answer}
      {...rest}
    />
  )
}

function LesserCard({ view }: { view: IntegrationView }) {
  const { outcome } = view
  const { reasons } = useMessages()
  if (outcome?.status !== 'warning' && outcome?.status !== 'inconclusive') return null
  return (
    <section className={styles[outcome.status]} aria-labelledby="standing-title">
      <h2 id="standing-title" className={styles.title}>
        <StatusIcon status={outcome.status} />
        {reasons[outcome.reason].title}
        {outcome.code && <CodeTag code={outcome.code} />}
      </h2>
      <Remedy
        reason={outcome.reason}
        code={outcome.code}
        check={view.kind === 'webhook' ? 'webhook' : 'channel'}
        causes={view.causes}
        link={view.link}
      />
    </section>
  )
}
