import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react'
import { failedShare } from '../../shared/failed-share.ts'
import type { Timeline } from '../../shared/timeline.ts'
import { ColumnTip } from '../components/ColumnTip.tsx'
import { useTip } from '../components/use-tip.ts'
import { useWalk } from '../components/use-walk.ts'
import { spokenColumn } from '../words/columns.ts'
import { periodWords } from '../words/periods.ts'
import { axisWords } from '../words/stretches.ts'
import styles from './Bars.module.css'
import { barWords, timeOfInterest } from './bar-words.ts'
import { SlackBand } from './SlackBand.tsx'
import { slackSpans } from './slack-spans.ts'

type Props = { timeline: Timeline; onShow: (at: number) => void }

/** The bars of a timeline, oldest at the left: one tab stop, with arrow keys between them. */
export function Bars({ timeline, onShow }: Props) {
  const { bars, period, incidents, addedAt } = timeline
  const list = useRef<HTMLDivElement>(null)
  const words = useMemo(() => bars.map((bar) => barWords(bar, timeline)), [bars, timeline])
  const spans = useMemo(() => slackSpans(timeline), [timeline])
  const walk = useWalk(bars)
  const tip = useTip(walk.index)
  const show = (index: number) => {
    const bar = bars[index]
    if (bar) onShow(timeOfInterest(bar, incidents))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const acts = event.key === 'Enter' || event.key === ' '
    if (acts) show(walk.index)
    else if (walk.go(event.key)) tip.toFocus()
    else return
    event.preventDefault()
  }
  const onClick = ({ target }: MouseEvent) => {
    const index = indexOf(target)
    if (index === null) return
    walk.to(index)
    show(index)
  }
  const shown = tip.index === null ? undefined : words[tip.index]
  return (
    <div className={styles.frame} onPointerLeave={tip.leave}>
      <SlackBand spans={spans} />
      <div
        ref={list}
        className={styles.bars}
        role="listbox"
        tabIndex={0}
        aria-label={`Bars of ${periodWords[period].long}`}
        aria-orientation="horizontal"
        aria-activedescendant={idOf(walk.index)}
        data-many={bars.length > 60 || undefined}
        onKeyDown={onKeyDown}
        onFocus={tip.focus}
        onBlur={tip.blur}
        onPointerMove={({ target }) => tip.point(indexOf(target))}
        onClick={onClick}
      >
        {bars.map((bar, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the active one
          <div
            key={bar.from}
            id={idOf(index)}
            className={styles.bar}
            role="option"
            aria-selected={index === walk.index}
            aria-label={words[index] && spokenColumn(words[index])}
            data-index={index}
            data-status={bar.to <= addedAt ? 'before' : bar.status}
            data-share={bar.status === 'mixed' ? failedShare(bar) : undefined}
          />
        ))}
      </div>
      {shown && tip.index !== null && (
        <ColumnTip words={shown} place={(tip.index + 0.5) / Math.max(1, bars.length)} />
      )}
      <div className={styles.axis} aria-hidden="true">
        <span>{bars[0] && axisWords(bars[0].from, period)}</span>
        <span>now</span>
      </div>
    </div>
  )
}

function idOf(index: number): string {
  return `timeline-bar-${index}`
}

function indexOf(target: EventTarget): number | null {
  const bar = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-index]') : null
  return bar ? Number(bar.dataset.index) : null
}
