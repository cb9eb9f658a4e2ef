import { type ReactNode, useRef, useState } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import type { Selection, Shown } from '../selection.ts'
import { History } from './History.tsx'
import { HookTest } from './HookTest.tsx'
import styles from './IntegrationPage.module.css'
import { StandingCard } from './StandingCard.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { useHistoryAround } from './use-history-around.ts'

type Props = {
  view: IntegrationView
  /** Every integration: some may fail for the same cause. */
  all: readonly IntegrationView[]
  /** It cannot be asked: this computer is offline. */
  offline: boolean
  /** The result (ms since 1970) whose details are open, or null. */
  openAt: number | null
  /** What to bring into sight, once it is loaded. */
  show: Shown | null
  /** What the history lists. */
  listed: Selection['view']
  onList: (listed: Selection['view']) => void
  /** Brings the checks of a time (ms since 1970) into sight. */
  onShow: (at: number) => void
  onDetails: (at: number) => void
  /** Asks whether a test message shall be sent. */
  onTest: () => void
  onEdit: () => void
  /** Goes to another integration. */
  onSelect: (id: string) => void
  /** How it did, bar by bar. */
  timeline: ReactNode
  /** The page's head, with its actions. */
  children: ReactNode
}

/** The page of one integration: how it stands, and its history. */
export function IntegrationPage(props: Props) {
  const { view, all, show, onDetails, onTest, onEdit, onSelect, timeline, children } = props
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const around = useHistoryAround(view.id, show)
  const intro = useRef<HTMLDivElement>(null)
  // A card that goes with its incident, a button that has done its work: what is left of the page is its title.
  const kept = useFocusKept(intro, () => document.getElementById('integration-name')?.focus())
  return (
    <main className={styles.page} ref={setScroller} aria-labelledby="integration-name">
      <div className={styles.column}>
        <div ref={intro} className={styles.intro} {...kept}>
          {children}
          <StandingCard view={view} all={all} onDetails={onDetails} onEdit={onEdit} onSelect={onSelect} />
          {view.kind === 'webhook' && view.hasSecret && <HookTest status={view.status} onTest={onTest} />}
          {timeline}
        </div>
        {scroller && <History {...props} around={around} scroller={scroller} />}
      </div>
    </main>
  )
}
