import X from 'lucide-react/icons/x'
import { useRef } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { SEARCH_FIELD } from '../search-field.ts'
import styles from './Chips.module.css'
import { EVERYTHING } from './search.ts'
import { partsOf } from './search-words.ts'
import type { Seeker } from './use-search.ts'

type Props = { seeker: Seeker; integrations: readonly IntegrationView[] }

/** What leaves something out, each with a way to take it back. The focus goes on to the next one. */
export function Chips({ seeker: { search, pick }, integrations }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const messages = useMessages()
  const words = messages.search
  const parts = partsOf(search, integrations, messages)
  if (parts.length === 0) return null
  const drop = (index: number) => {
    const others = [...(list.current?.querySelectorAll('button') ?? [])].toSpliced(index, 1)
    const next = parts.length > 1 ? others[Math.min(index, parts.length - 2)] : null
    ;(next ?? document.getElementById(SEARCH_FIELD))?.focus()
  }
  return (
    <ul ref={list} className={styles.chips} aria-label={words.parts}>
      {parts.map(({ key, name, said, without }, index) => (
        <li key={key}>
          <button
            type="button"
            className={styles.chip}
            aria-label={words.takeAway(name, said)}
            title={said}
            onClick={() => {
              drop(index)
              pick(without)
            }}
          >
            <span className={styles.name}>{name}</span> <span className={styles.words}>{said}</span>
            <X aria-hidden size={14} />
          </button>
        </li>
      ))}
      <li>
        <Button
          tone="quiet"
          onClick={() => {
            document.getElementById(SEARCH_FIELD)?.focus()
            pick(EVERYTHING)
          }}
        >
          {words.clear}
        </Button>
      </li>
    </ul>
  )
}
