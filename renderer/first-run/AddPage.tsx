import { PageHead } from '../components/PageHead.tsx'
import { useMessages } from '../language.tsx'
import styles from './AddPage.module.css'
import { HelpCards, RefusedCard } from './HelpCards.tsx'
import { ManifestCard } from './ManifestCard.tsx'
import { SetupFlow } from './SetupFlow.tsx'

type Props = { onSaved: (ids: string[]) => void; onBack: () => void }

/** The same way as on the first run, for more integrations. */
export function AddPage({ onSaved, onBack }: Props) {
  const words = useMessages().setup.add
  return (
    <main className={styles.page} aria-labelledby="page-name">
      <PageHead onBack={onBack}>{words.title}</PageHead>
      <div className={styles.column}>
        <SetupFlow onSaved={onSaved}>
          <div className={styles.cards}>
            <HelpCards />
            <ManifestCard />
            <RefusedCard />
          </div>
        </SetupFlow>
      </div>
    </main>
  )
}
