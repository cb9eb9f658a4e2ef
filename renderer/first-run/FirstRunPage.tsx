import { useEffect, useRef } from 'react'
import { Mark } from '../components/Mark.tsx'
import { useMessages } from '../language.tsx'
import { DemoCard } from './DemoCard.tsx'
import styles from './FirstRunPage.module.css'
import { HelpCards, RefusedCard } from './HelpCards.tsx'
import { ManifestCard } from './ManifestCard.tsx'
import { SetupFlow } from './SetupFlow.tsx'

type Props = {
  /** Whether somebody came here from another page, whose focus is gone with it. */
  arrived: boolean
  onSaved: (ids: string[]) => void
}

/** What stands in the window before the first integration: what Redbar is, and the way to the first result. */
export function FirstRunPage({ arrived, onSaved }: Props) {
  const words = useMessages().setup.first
  const title = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it opens, and never again
  useEffect(() => {
    if (arrived) title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header className={styles.head}>
          <Mark size={48} />
          <h1 ref={title} tabIndex={-1}>
            {words.title}
          </h1>
          <p className={styles.lead}>{words.lead}</p>
        </header>
        <SetupFlow onSaved={onSaved}>
          <div className={styles.cards}>
            <HelpCards />
            <ManifestCard />
            <DemoCard />
            <RefusedCard />
          </div>
        </SetupFlow>
        <p className={styles.promise}>{words.promise}</p>
      </div>
    </main>
  )
}
