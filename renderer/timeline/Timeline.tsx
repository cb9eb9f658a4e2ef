import type { ReactNode } from 'react'
import type { Period } from '../../shared/timeline.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { Bars } from './Bars.tsx'
import { PeriodButtons } from './PeriodButtons.tsx'
import { useTimeline } from './query.ts'
import { SlackProblems } from './SlackProblems.tsx'
import styles from './Timeline.module.css'
import { UptimeSentence } from './UptimeSentence.tsx'
import { useFreshness } from './use-freshness.ts'

type Props = {
  integrationId: string
  period: Period
  onPeriod: (period: Period) => void
  /** Takes the reader to that time (ms since 1970) in the history. */
  onShow: (at: number) => void
  /** What else is told of the same period, under it. */
  children?: ReactNode
}

/** How an integration did in a period: a bar for each stretch of it, and the whole in a sentence. */
export function Timeline({ integrationId, period, onPeriod, onShow, children }: Props) {
  const { data, error, isPlaceholderData, refetch } = useTimeline(integrationId, period)
  useFreshness(integrationId, data)
  const messages = useMessages()
  const { charts } = messages
  return (
    <section className={styles.timeline} aria-labelledby="timeline-title">
      <header className={styles.head}>
        <h2 id="timeline-title">{charts.title}</h2>
        <PeriodButtons period={period} onPeriod={onPeriod} />
      </header>
      {data ? (
        <div className={styles.body} aria-busy={isPlaceholderData}>
          <Bars timeline={data} onShow={onShow} />
          <SlackProblems timeline={data} />
          <UptimeSentence uptime={data.uptime} />
          {children}
        </div>
      ) : (
        error && (
          <div className={styles.fault} role="alert">
            <p>
              <strong>{charts.unreadable}</strong> {sentenceOf(error, messages)}
            </p>
            <Button onClick={() => refetch()}>{charts.tryAgain}</Button>
          </div>
        )
      )}
    </section>
  )
}
