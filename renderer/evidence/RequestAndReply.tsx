import type { ResultDetails } from '../../shared/history.ts'
import { useMessages } from '../language.tsx'
import { Changes } from './Changes.tsx'
import { useComparison } from './details-queries.ts'
import { ExchangeCard } from './ExchangeCard.tsx'
import { Fault } from './Fault.tsx'
import styles from './RequestAndReply.module.css'
import { Skeleton } from './Skeleton.tsx'

/** What went over the wire: each request with its reply, and what is different from when it was well. */
export function RequestAndReply({ details }: { details: ResultDetails }) {
  const { exchanges } = details.evidence
  const { incident } = details
  const comparison = useComparison(details.integrationId, incident)
  // It stands above the exchanges: whatever came later would move them.
  if (incident && comparison.isPending) return <Skeleton />
  return (
    <>
      {incident && comparison.data && <Changes comparison={comparison.data} incident={incident} />}
      {comparison.isError && <Fault error={comparison.error} onRetry={() => comparison.refetch()} />}
      {exchanges.length === 0 && <Unsent details={details} />}
      {exchanges.map((exchange) => (
        <ExchangeCard
          key={`${exchange.check} ${exchange.method} ${exchange.startedAt}`}
          exchange={exchange}
          all={exchanges}
          checks={details.checks}
        />
      ))}
    </>
  )
}

/** Why there is no request and no reply. */
export function Unsent({ details }: { details: Pick<ResultDetails, 'outcome'> }) {
  const { unsent } = useMessages().evidence
  return (
    <p className={styles.unsent}>{details.outcome.status === 'ok' ? unsent.notKept : unsent.nothingSent}</p>
  )
}
