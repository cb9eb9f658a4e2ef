import { PageHead } from '../components/PageHead.tsx'
import type { PageProps } from '../lazy-pages.tsx'
import styles from './OverviewPage.module.css'

/** All integrations at a glance. */
export function OverviewPage({ change }: PageProps) {
  return (
    <main className={styles.page} aria-labelledby="page-name">
      <PageHead onBack={() => change({ kind: 'list' })}>Overview</PageHead>
    </main>
  )
}
