import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { type ReactNode, useId } from 'react'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { useMessages } from '../language.tsx'
import styles from './IntegrationGroup.module.css'
import type { GroupRow } from './list-groups.ts'

type Props = {
  group: GroupRow
  /** Null where it is too small to be folded. */
  folding: { folded: boolean; tabStop: boolean; onToggle: () => void } | null
  /** Its items, drawn unless it is folded. */
  children: ReactNode
}

/**
 * Several that fail for one cause, under its name: "Access revoked in Slack · Acme · 20 integrations", or
 * "… · 19 of 20 failing" where some of them stand elsewhere.
 */
export function IntegrationGroup({ group, folding, children }: Props) {
  const id = useId()
  const Chevron = folding?.folded ? ChevronRight : ChevronDown
  const words = groupWords(group, useMessages())
  return (
    <>
      <h3 id={id} className={styles.head}>
        {folding ? (
          <button
            type="button"
            data-stop={group.key}
            aria-expanded={!folding.folded}
            tabIndex={folding.tabStop ? 0 : -1}
            className={styles.toggle}
            onClick={folding.onToggle}
          >
            <Chevron aria-hidden size={14} />
            <span>{words}</span>
          </button>
        ) : (
          words
        )}
      </h3>
      {!folding?.folded && (
        <ul className={styles.items} aria-labelledby={id}>
          {children}
        </ul>
      )}
    </>
  )
}

/** It never begins a line. */
const SEPARATOR = '\u00a0· '

function groupWords({ views, together }: GroupRow, { count, reasons, shell }: WindowMessages): string {
  const [{ incident, workspace, status }] = views
  const many =
    views.length === together
      ? count.integrations(together)
      : shell.list.part(views.length, together, status).replaceAll(' ', '\u00a0')
  const title = incident && reasons[incident.reason].title
  const parts = [title, sharedWorkspace(views) && workspace, many]
  return parts.filter(Boolean).join(SEPARATOR)
}

function sharedWorkspace(views: readonly IntegrationView[]): boolean {
  return new Set(views.map((view) => view.workspace)).size === 1
}
