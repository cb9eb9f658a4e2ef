import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { PageHead } from '../components/PageHead.tsx'
import { useMessages } from '../language.tsx'
import styles from './RemovedPage.module.css'

type Props = {
  /** The one that is most urgent now. */
  other: IntegrationView | undefined
  onOverview: () => void
  onSelect: (integrationId: string) => void
  /** Back to the list, where the window is too narrow for both. */
  onBack: () => void
}

/** What stands where an address leads to an integration that has been removed, with the ways on. */
export function RemovedPage({ other, onOverview, onSelect, onBack }: Props) {
  const words = useMessages().history.standing.removed
  return (
    <main className={styles.page} aria-labelledby="page-name">
      <PageHead onBack={onBack}>{words.title}</PageHead>
      <p className={styles.text}>{words.text}</p>
      <div className={styles.ways}>
        <Button tone="strong" onClick={onOverview}>
          {words.overview}
        </Button>
        {other && <Button onClick={() => onSelect(other.id)}>{words.show(other.name)}</Button>}
      </div>
    </main>
  )
}
