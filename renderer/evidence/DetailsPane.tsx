import X from 'lucide-react/icons/x'
import { useEffect, useRef, useState } from 'react'
import type { ResultDetails } from '../../shared/history.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { CopyButton } from '../components/CopyButton.tsx'
import { Moment } from '../components/Time.tsx'
import { Said, useMessages } from '../language.tsx'
import { useDetails } from '../queries.ts'
import { Attempts } from './Attempts.tsx'
import { type DetailsTab, detailsTabs, rememberedTab, rememberTab } from './chosen-tab.ts'
import styles from './DetailsPane.module.css'
import { Fault } from './Fault.tsx'
import { Receipts } from './Receipts.tsx'
import { RequestAndReply } from './RequestAndReply.tsx'
import { Skeleton } from './Skeleton.tsx'
import { Tabs, tabIdOf } from './Tabs.tsx'
import { WhatHappened } from './WhatHappened.tsx'

type Props = {
  view: IntegrationView
  /** When the result was (ms since 1970). */
  at: number
  onClose: () => void
  /** Shows another result of the same integration in the place of this one. */
  onOpen: (at: number) => void
}

const PANEL = 'details-panel'

/** Everything about one result: what it means, who mends it, and what really went over the wire. */
export function DetailsPane({ view, at, onClose, onOpen }: Props) {
  const { evidence } = useMessages()
  const details = useDetails(view.id, at)
  const [tab, setTab] = useState(rememberedTab)
  const title = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another result is a new page to read from its top
  useEffect(() => title.current?.focus(), [at])
  useEscape(onClose)
  const choose = (next: DetailsTab) => {
    rememberTab(next)
    setTab(next)
  }
  return (
    <section id="geeky-details" className={styles.pane} aria-labelledby="details-title">
      <header className={styles.head}>
        <div className={styles.title}>
          <h2 id="details-title" ref={title} tabIndex={-1}>
            {evidence.title}
          </h2>
          {details.data && <CopyReport view={view} details={details.data} />}
          <Button tone="quiet" labelled="never" icon={X} onClick={onClose}>
            {evidence.close}
          </Button>
        </div>
        <p className={styles.of}>
          <Said phrase={evidence.of(view.name, <Moment at={at} />)} />
        </p>
        <Tabs
          label={evidence.tabsLabel}
          tabs={detailsTabs}
          names={evidence.tabs}
          chosen={tab}
          onChoose={choose}
          panelId={PANEL}
        />
      </header>
      <div
        id={PANEL}
        role="tabpanel"
        aria-labelledby={tabIdOf(PANEL, tab)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel may be text alone, and is read on from here
        tabIndex={0}
        className={styles.panel}
      >
        {details.isPending && <Skeleton />}
        {details.isError && <Fault error={details.error} onRetry={() => details.refetch()} />}
        {details.data && <Panel tab={tab} view={view} details={details.data} onOpen={onOpen} />}
      </div>
    </section>
  )
}

type PanelProps = Pick<Props, 'view' | 'onOpen'> & { tab: DetailsTab; details: ResultDetails }

function Panel({ tab, view, details, onOpen }: PanelProps) {
  switch (tab) {
    case 'happened':
      return <WhatHappened view={view} details={details} />
    case 'exchanges':
      return <RequestAndReply details={details} />
    case 'attempts':
      return <Attempts details={details} onOpen={onOpen} />
    case 'receipts':
      return <Receipts details={details} />
  }
}

function CopyReport({ view, details }: { view: IntegrationView; details: ResultDetails }) {
  const { evidence } = useMessages()
  return (
    <CopyButton by="report.copy" text={() => reportOf(view, details)}>
      {evidence.copy.all}
    </CopyButton>
  )
}

/** Its words are loaded when they are first asked for. */
async function reportOf(view: IntegrationView, details: ResultDetails): Promise<string> {
  const { supportReport } = await import('./report.ts')
  return supportReport(view, details)
}

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // An open dialog has the first right to Escape.
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]'))
        onEscape()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onEscape])
}
