import { useMemo } from 'react'
import { failedShare } from '../../shared/failed-share.ts'
import type { Timeline } from '../../shared/timeline.ts'
import { ColumnTip } from '../components/ColumnTip.tsx'
import { useColumns } from '../components/use-columns.ts'
import { useMessages } from '../language.tsx'
import { spokenColumn } from '../words/columns.ts'
import { axisWords } from '../words/stretches.ts'
import styles from './Bars.module.css'
import { barWords, timeOfInterest } from './bar-words.ts'
import { SlackBand } from './SlackBand.tsx'
import { slackSpans } from './slack-spans.ts'

type Props = { timeline: Timeline; onShow: (at: number) => void }

/** The bars of a timeline, oldest at the left: one tab stop, with arrow keys between them. */
export function Bars({ timeline, onShow }: Props) {
  const { bars, period, incidents, addedAt } = timeline
  const messages = useMessages()
  const words = useMemo(
    () => bars.map((bar) => barWords(bar, timeline, messages)),
    [bars, timeline, messages],
  )
  const spans = useMemo(() => slackSpans(timeline), [timeline])
  const { told, leave, list, column } = useColumns({
    columns: bars,
    name: 'timeline-bar',
    onShow: (index) => {
      const bar = bars[index]
      if (bar) onShow(timeOfInterest(bar, incidents))
    },
  })
  const shown = told === null ? undefined : words[told]
  return (
    <div className={styles.frame} onPointerLeave={leave}>
      <SlackBand spans={spans} />
      <div
        {...list}
        className={styles.bars}
        role="listbox"
        tabIndex={0}
        aria-label={messages.charts.bars(period)}
        data-many={bars.length > 60 || undefined}
      >
        {bars.map((bar, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the active one
          <div
            key={bar.from}
            {...column(index)}
            className={styles.bar}
            role="option"
            aria-label={words[index] && spokenColumn(words[index])}
            data-status={bar.to <= addedAt ? 'before' : bar.status}
            data-share={bar.status === 'mixed' ? failedShare(bar) : undefined}
          />
        ))}
      </div>
      {shown && told !== null && <ColumnTip words={shown} place={(told + 0.5) / Math.max(1, bars.length)} />}
      <div className={styles.axis} aria-hidden="true">
        <span>{bars[0] && axisWords(bars[0].from, period, messages)}</span>
        <span>{messages.charts.now}</span>
      </div>
    </div>
  )
}
