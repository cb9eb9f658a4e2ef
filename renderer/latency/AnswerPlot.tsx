import { useMemo } from 'react'
import type { Latency } from '../../shared/latency.ts'
import { ColumnTip } from '../components/ColumnTip.tsx'
import { useColumns } from '../components/use-columns.ts'
import { useMessages } from '../language.tsx'
import { spokenColumn } from '../words/columns.ts'
import { axisWords } from '../words/stretches.ts'
import styles from './AnswerChart.module.css'
import { answerPaths, HEIGHT } from './answer-paths.ts'
import { scaleFor, scaleWords } from './answer-scale.ts'
import { pointWords } from './answer-words.ts'

type Props = { latency: Latency; onShow: (at: number) => void }

/** The lines, column by column under the bars of the timeline. */
export function AnswerPlot({ latency, onShow }: Props) {
  const { points, period } = latency
  const messages = useMessages()
  const words = useMemo(
    () => points.map((point) => pointWords(point, latency, messages)),
    [points, latency, messages],
  )
  const scale = scaleFor(Math.max(...points.map(({ p95 }) => p95 ?? 0)))
  const { told, leave, list, column } = useColumns({
    columns: points,
    name: 'answer-times-column',
    onShow: (index) => {
      const point = points[index]
      if (point) onShow(point.to - 1)
    },
  })
  const shown = told === null ? undefined : words[told]
  return (
    <div className={styles.frame} onPointerLeave={leave}>
      <div className={styles.plot}>
        <Lines latency={latency} longest={scale[2]} />
        <Scale scale={scale} />
        <div
          {...list}
          className={styles.columns}
          role="listbox"
          tabIndex={0}
          aria-label={messages.charts.answers.chart(period)}
        >
          {points.map((point, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the active one
            <div
              key={point.from}
              {...column(index)}
              className={styles.column}
              role="option"
              aria-label={words[index] && spokenColumn(words[index])}
              data-told={index === told || undefined}
            />
          ))}
        </div>
      </div>
      {shown && told !== null && (
        <ColumnTip words={shown} place={(told + 0.5) / Math.max(1, points.length)} />
      )}
      <div className={styles.axis} aria-hidden="true">
        <span>{points[0] && axisWords(points[0].from, period, messages)}</span>
        <span>{messages.charts.now}</span>
      </div>
    </div>
  )
}

function Lines({ latency: { points }, longest }: { latency: Latency; longest: number }) {
  const paths = useMemo(() => answerPaths(points, longest), [points, longest])
  return (
    <svg
      className={styles.lines}
      viewBox={`0 0 ${points.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.band} d={paths.band} />
      <path className={styles.most} d={paths.p95} />
      <path className={styles.half} d={paths.p50} />
    </svg>
  )
}

function Scale({ scale }: { scale: readonly number[] }) {
  const { decimal } = useMessages().count
  const top = scale.at(-1) ?? 1
  return (
    <div aria-hidden="true">
      {scale.map((ms) => (
        <div key={ms} className={styles.level} style={{ insetBlockEnd: `${(ms / top) * 100}%` }}>
          {ms > 0 && <span>{scaleWords(ms, decimal)}</span>}
        </div>
      ))}
    </div>
  )
}
