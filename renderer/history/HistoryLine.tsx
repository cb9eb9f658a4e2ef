import { memo } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import { useMessages } from '../language.tsx'
import { DayLine } from '../lines/DayLine.tsx'
import { EndLine } from '../lines/EndLine.tsx'
import { EntryLine } from '../lines/EntryLine.tsx'
import type { useHistory } from '../queries.ts'
import styles from './HistoryLine.module.css'
import { RunLine } from './RunLine.tsx'
import type { Row } from './rows.ts'

type Props = {
  row: Row
  tabStop: boolean
  open: boolean
  unfolded: boolean
  /** What the last line tells of; null for all others. */
  history: ReturnType<typeof useHistory> | null
  onDetails: (at: number) => void
  onFold: (run: readonly HistoryEntry[]) => void
}

/** One line of the history, whatever it is; drawn anew only when it changed, not with every step of the wheel. */
export const HistoryLine = memo(function HistoryLine(props: Props) {
  const { row, tabStop, open, unfolded, history, onDetails, onFold } = props
  const {
    time,
    history: { list },
  } = useMessages()
  switch (row.kind) {
    case 'day':
      return <DayLine at={row.at} />
    case 'gap':
      return <p className={styles.gap}>{list.gap(time.duration(row.to - row.from))}</p>
    case 'run':
      return (
        <RunLine
          entries={row.entries}
          since={row.since}
          count={row.count}
          unfolded={unfolded}
          tabStop={tabStop}
          onFold={() => onFold(row.entries)}
        />
      )
    case 'entry':
      return (
        <EntryLine
          entry={row.entry}
          open={open}
          tabStop={tabStop}
          onDetails={() => onDetails(row.entry.at)}
        />
      )
    case 'pruned':
      return <p className={styles.gap}>{list.pruned}</p>
    case 'end':
      return history && <EndLine pages={history}>{list.begin}</EndLine>
  }
})
