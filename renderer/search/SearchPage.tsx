import { PageHead } from '../components/PageHead.tsx'
import type { PageProps } from '../lazy-pages.tsx'
import styles from './SearchPage.module.css'

/** What is looked for in the history of all integrations. */
export function SearchPage({ change }: PageProps) {
  return (
    <main className={styles.page} aria-labelledby="page-name">
      <PageHead onBack={() => change({ kind: 'list' })}>Search</PageHead>
    </main>
  )
}
