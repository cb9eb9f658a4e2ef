import ArrowUp from 'lucide-react/icons/arrow-up'
import type { SearchMessages } from '../../shared/language/en/search.ts'
import { SECOND } from '../../shared/time.ts'
import { Button } from '../components/Button.tsx'
import { usePaced } from '../components/use-paced.ts'
import { useMessages } from '../language.tsx'
import styles from './FoundHead.module.css'

/** Who chooses quickly hears no more than one answer in such a time (ms). */
const PACE = 2 * SECOND

/** How many were found, whether there are more, and whether those are listed below. */
export type FoundCount = { count: number; more: boolean; below: boolean }

type Props = {
  /** What is loaded; null where there is no answer. */
  found: FoundCount | null
  /** The same as it was with the first page: that is said, and no page that is scrolled to. */
  first: FoundCount | null
  /** An answer is awaited. */
  busy: boolean
  /** How many came since; of a search for words only their evidence tells whether they are meant. */
  newer: number
  sure: boolean
  onNewer: () => void
}

/** How many were found, and whether newer ones have come since. */
export function FoundHead({ found, first, busy, newer, sure, onNewer }: Props) {
  const { found: words } = useMessages().search
  const said = usePaced(busy || !first ? '' : countWords(first, words), PACE)
  return (
    <div className={styles.head}>
      <h2 id="found-title" className={styles.title} tabIndex={-1}>
        {busy ? words.busy : found ? countWords(found, words) : words.title}
      </h2>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {newer > 0 && (
        <Button tone="quiet" icon={ArrowUp} onClick={onNewer}>
          {sure ? words.newer(newer) : words.lookAgain(newer)}
        </Button>
      )}
    </div>
  )
}

function countWords({ count, more, below }: FoundCount, words: SearchMessages['found']): string {
  if (count === 0) return words.none
  return more ? words.some(count, below) : words.all(count)
}
