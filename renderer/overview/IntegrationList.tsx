import type { ReactNode } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { useMessages } from '../language.tsx'
import { IntegrationGroup } from './IntegrationGroup.tsx'
import { IntegrationItem } from './IntegrationItem.tsx'
import styles from './IntegrationList.module.css'
import { canFold, type GroupRow, isFolded, listRows } from './list-groups.ts'
import { useWalk } from './use-walk.ts'

type Props = {
  integrations: IntegrationView[]
  selectedId: string | null
  /** `open` asks for its page (a click, Enter); without it the choice has moved by an arrow key. */
  onSelect: (id: string, how: 'open' | 'move') => void
  /** What stands above it. */
  children?: ReactNode
}

/** Every integration, failing first, those of one cause together. One tab stop; the arrow keys walk through it. */
export function IntegrationList({ integrations, selectedId, onSelect, children }: Props) {
  const words = useMessages().shell.list
  const rows = listRows(integrations)
  const { folded, fold, tabStopId, onKeyDown, onFocus } = useWalk({
    rows,
    selectedId,
    onMove: (id) => onSelect(id, 'move'),
  })
  const itemOf = (view: IntegrationView, grouped = false) => (
    <li key={view.id}>
      <IntegrationItem
        view={view}
        grouped={grouped}
        selected={view.id === selectedId}
        tabStop={view.id === tabStopId}
        onOpen={() => onSelect(view.id, 'open')}
      />
    </li>
  )
  const groupOf = (group: GroupRow) => {
    const shut = isFolded(group, folded)
    const onToggle = () => fold(group.key, !shut)
    const folding = canFold(group.views) ? { folded: shut, tabStop: group.key === tabStopId, onToggle } : null
    return (
      <li key={group.key}>
        <IntegrationGroup group={group} folding={folding}>
          {group.views.map((view) => itemOf(view, true))}
        </IntegrationGroup>
      </li>
    )
  }
  return (
    <section className={styles.region} aria-labelledby="integrations-title">
      {children}
      <h2 id="integrations-title" className={styles.title}>
        {words.title}
      </h2>
      <ul
        className={styles.list}
        aria-labelledby="integrations-title"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {rows.map((row) => (row.kind === 'one' ? itemOf(row.view) : groupOf(row)))}
      </ul>
    </section>
  )
}
