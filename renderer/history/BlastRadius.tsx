import { useId, useState } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import styles from './BlastRadius.module.css'
import type { Blast } from './blast.ts'

/** So many names are shown before the reader asks for all. */
const FIRST = 8

type Props = { view: IntegrationView; blast: Blast; onSelect: (id: string) => void }

/** Everybody whom the same cause hits; each name leads to its page. */
export function BlastRadius({ view, blast: { cause, views }, onSelect }: Props) {
  const [all, setAll] = useState(false)
  const words = useMessages().history.incident.blast
  const id = useId()
  const more = views.length > FIRST
  const shown = all || !more ? views : views.slice(0, FIRST)
  return (
    <div className={styles.blast}>
      <h3 id={id} className={styles.title}>
        {words.title[cause](views.length, view.workspace)}
      </h3>
      <ul className={styles.names} aria-labelledby={id}>
        {shown.map((each) => (
          <li key={each.id}>
            <Hit view={each} here={each.id === view.id} onSelect={() => onSelect(each.id)} />
          </li>
        ))}
      </ul>
      {more && (
        <Button tone="quiet" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.first(FIRST) : words.all(views.length)}
        </Button>
      )}
    </div>
  )
}

function Hit({ view, here, onSelect }: { view: IntegrationView; here: boolean; onSelect: () => void }) {
  const word = useMessages().status.integration[view.status]
  return (
    <button
      type="button"
      className={styles.hit}
      aria-current={here || undefined}
      title={word}
      onClick={onSelect}
    >
      <StatusIcon status={view.status} size={14} />
      {view.name}
      <span className="visually-hidden">, {word}</span>
    </button>
  )
}
