import styles from './SlackBand.module.css'
import type { SlackSpan } from './slack-spans.ts'

/** However short, it can be seen; so also at the very end. */
const SLIM_PX = 4

/** Slack's own problems, over and behind the bars of their time. In words they stand in the bars and below them. */
export function SlackBand({ spans }: { spans: readonly SlackSpan[] }) {
  if (spans.length === 0) return null
  const lanes = 1 + Math.max(...spans.map(({ lane }) => lane))
  return (
    <div className={styles.band} data-lanes={lanes} aria-hidden="true">
      {spans.map(({ problem, start, end, lane }) => (
        <div
          key={problem.id}
          className={styles.problem}
          data-lane={lane}
          data-open={problem.to === null || undefined}
          style={{
            insetInlineStart: `min(${percent(start)}, 100% - ${SLIM_PX}px)`,
            inlineSize: width(end - start),
          }}
        />
      ))}
    </div>
  )
}

function width(share: number): string {
  return `max(${percent(share)}, ${SLIM_PX}px)`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`
}
