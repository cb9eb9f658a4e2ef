import type { Latency } from '../../shared/latency.ts'
import type { Period } from '../../shared/timeline.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { Said, useMessages } from '../language.tsx'
import styles from './AnswerChart.module.css'
import { AnswerPlot } from './AnswerPlot.tsx'
import { asideWords } from './answer-words.ts'
import { useLatency } from './query.ts'

type Props = {
  integrationId: string
  period: Period
  /** Takes the reader to that time (ms since 1970) in the history. */
  onShow: (at: number) => void
}

/** How long the answers of an integration took in a period: half of them, and 95 of 100. */
export function AnswerChart({ integrationId, period, onShow }: Props) {
  const { data, error, isPlaceholderData, refetch } = useLatency(integrationId, period)
  const messages = useMessages()
  const { charts } = messages
  if (data)
    return (
      <div className={styles.chart} aria-busy={isPlaceholderData}>
        <Summary latency={data} />
        {data.whole.count > 0 && <AnswerPlot latency={data} onShow={onShow} />}
      </div>
    )
  if (!error) return null
  return (
    <div className={styles.fault} role="alert">
      <p>
        <strong>{charts.answers.unreadable}</strong> {sentenceOf(error, messages)}
      </p>
      <Button onClick={() => refetch()}>{charts.tryAgain}</Button>
    </div>
  )
}

/** The whole in a sentence, which is the key to the lines as well. */
function Summary({ latency }: { latency: Latency }) {
  const messages = useMessages()
  const { answers } = messages.charts
  const { took } = messages.time
  const { p50, p95 } = latency.whole
  const aside = asideWords(latency, messages)
  if (p50 === null || p95 === null) return <p className={styles.summary}>{answers.none}</p>
  const phrase = answers.summary({
    half: (words) => <Key line="half">{words}</Key>,
    p50: <strong>{took(p50)}</strong>,
    most: (words) => <Key line="most">{words}</Key>,
    p95: <strong>{took(p95)}</strong>,
  })
  return (
    <div>
      <p className={styles.summary}>
        <Said phrase={phrase} />
      </p>
      {aside && <p className={styles.aside}>{aside}</p>}
    </div>
  )
}

/** Words with the line that stands for them before them. */
function Key({ line, children }: { line: 'half' | 'most'; children: string }) {
  return (
    <span className={styles.key}>
      <svg viewBox="0 0 18 10" aria-hidden="true">
        <path className={styles[line]} d="M0 5H18" />
      </svg>
      {children}
    </span>
  )
}
