import { useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { PageHead } from '../components/PageHead.tsx'
import type { PageProps } from '../lazy-pages.tsx'
import { integrationsWords } from '../words/numbers.ts'
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
  const workspaces = workspaceCount(integrations)
  return (
    <main className={styles.page} aria-labelledby="page-name">
      <div className={styles.head}>
        <PageHead onBack={() => change({ kind: 'list' })}>Overview</PageHead>
        <p className={styles.summary}>
          {integrationsWords(integrations.length)}
          {workspaces > 1 && ` in ${workspaces} workspaces`}:{' '}
          {summaryParts(counts)
            .map(({ text }) => text)
            .join(', ')}
        </p>
        {error ? (
          <div className={styles.fault} role="alert">
            <p>
              <strong>The last 90 days could not be read.</strong> {sentenceOf(error)}
            </p>
            <Button busy={isFetching} onClick={() => refetch()}>
              Try again
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
