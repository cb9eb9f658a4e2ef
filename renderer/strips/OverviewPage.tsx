import { useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { PageHead } from '../components/PageHead.tsx'
import { useMessages } from '../language.tsx'
import type { PageProps } from '../lazy-pages.tsx'
import { summaryParts } from '../words/summary.ts'
import { Legend } from './Legend.tsx'
import styles from './OverviewPage.module.css'
import { useStrips } from './query.ts'
import { StripGrid } from './StripGrid.tsx'
import { workspaceCount } from './strip-rows.ts'

/** All integrations at a glance, by workspace, the worst first: how each stands, and how it did in 90 days. */
export function OverviewPage({ overview, selection, change }: PageProps) {
  const { integrations, counts } = overview
  const { data, error, refetch, isFetching } = useStrips(integrations)
  // Whoever steps back comes from an integration's page, and goes on from its row.
  const [startAt] = useState(selection.step === 'replace' ? selection.integrationId : null)
  const messages = useMessages()
  const { strips: words } = messages
  const parts = summaryParts(counts, messages).map(({ text }) => text)
  return (
    <main className={styles.page} aria-labelledby="page-name">
      <div className={styles.head}>
        <PageHead onBack={() => change({ kind: 'list' })}>{words.title}</PageHead>
        <p className={styles.summary}>
          {words.summary(integrations.length, workspaceCount(integrations), parts.join(', '))}
        </p>
        {error ? (
          <div className={styles.fault} role="alert">
            <p>
              <strong>{words.unreadable}</strong> {sentenceOf(error, messages)}
            </p>
            <Button busy={isFetching} onClick={() => refetch()}>
              {words.tryAgain}
            </Button>
          </div>
        ) : (
          <Legend />
        )}
      </div>
      <StripGrid
        integrations={integrations}
        strips={data}
        startAt={startAt}
        onOpen={(integrationId) => change({ kind: 'open', integrationId, arrive: true })}
        onDay={(integrationId, at) => change({ kind: 'show-in', integrationId, at })}
      />
    </main>
  )
}
