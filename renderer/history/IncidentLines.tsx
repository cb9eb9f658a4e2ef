import { useInfiniteQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Incident } from '../../shared/incident.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { useMessages } from '../language.tsx'
import { drawnLine } from '../lines/drawn-line.ts'
import { EndLine } from '../lines/EndLine.tsx'
import { activeRowIndex, rowAfterKey } from '../lines/row-keys.ts'
import { useLines } from '../lines/use-lines.ts'
import { useOlderPages } from '../lines/use-older-pages.ts'
import { useReveal } from '../lines/use-reveal.ts'
import styles from './HistoryLines.module.css'
import stateStyles from './HistoryState.module.css'
import { HistoryState } from './HistoryState.tsx'
import { IncidentLine } from './IncidentLine.tsx'
import { incidentsQuery } from './incidents-query.ts'

type Props = {
  view: IntegrationView
  scroller: HTMLElement
  openAt: number | null
  /** Shows the checks around a time (ms since 1970). */
  onShow: (at: number) => void
  onDetails: (at: number) => void
}

type Row = { kind: 'incident'; key: string; incident: Incident } | { kind: 'end'; key: 'end' }

/** Every incident of an integration, newest first. */
export function IncidentLines(props: Props) {
  const incidents = useInfiniteQuery(incidentsQuery(props.view.id))
  const words = useMessages().history.list.incidents
  const rows = useMemo(
    () => rowsOf(incidents.data?.pages.flatMap((page) => page.incidents) ?? []),
    [incidents.data],
  )
  if (!incidents.data) {
    return (
      <HistoryState
        state={incidents.isError ? 'error' : 'loading'}
        error={incidents.error}
        onRetry={() => incidents.refetch()}
      />
    )
  }
  if (rows.length === 1) {
    return (
      <div className={stateStyles.state}>
        <p>
          <strong>{words.empty}</strong> {words.emptyMore}
        </p>
      </div>
    )
  }
  return <Lines {...props} incidents={incidents} rows={rows} />
}

function rowsOf(incidents: readonly Incident[]): Row[] {
  const rows: Row[] = incidents.map((incident) => ({ kind: 'incident', key: incident.id, incident }))
  return [...rows, { kind: 'end', key: 'end' }]
}

type LinesProps = Props & {
  incidents: ReturnType<typeof useInfiniteQuery<unknown>>
  rows: readonly Row[]
}

function Lines({ view, scroller, incidents, rows, ...rest }: LinesProps) {
  const list = useRef<HTMLOListElement>(null)
  const words = useMessages().history.list.incidents
  const [active, setActive] = useState<string | null>(null)
  const activeIndex = activeRowIndex(rows, active)
  const lines = useLines({ rows, scroller, list, activeIndex })
  const reveal = useReveal(list)
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAfterKey(rows, activeIndex, event.key)
    if (!row) return
    event.preventDefault()
    setActive(row.key)
    reveal({ key: row.key, block: 'nearest' })
  }
  useOlderPages(incidents, (lines.range?.endIndex ?? 0) >= rows.length - 8)
  return (
    <ol
      ref={list}
      className={styles.lines}
      aria-label={words.label}
      style={{ blockSize: lines.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {lines.getVirtualItems().map((item) => {
        const { index, key } = item
        const row = rows[index]
        return (
          row && (
            <li
              key={key}
              className={styles.line}
              data-key={row.key}
              aria-posinset={index + 1}
              aria-setsize={incidents.hasNextPage ? -1 : rows.length}
              {...drawnLine(lines, item)}
              onFocus={() => setActive(row.key)}
            >
              {row.kind === 'end' ? (
                <EndLine pages={incidents} what="incidents">
                  {words.end}
                </EndLine>
              ) : (
                <IncidentLine
                  incident={row.incident}
                  others={othersOf(view, row.incident)}
                  tabStop={index === activeIndex}
                  {...rest}
                />
              )}
            </li>
          )
        )
      })}
    </ol>
  )
}

/** How many others an open incident's cause hits. */
function othersOf({ incident, blast }: IntegrationView, { id }: Incident): number {
  return incident?.id === id && blast ? blast.ids.length - 1 : 0
}
