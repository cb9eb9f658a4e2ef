import ArrowUp from 'lucide-react/icons/arrow-up'
import { SECOND } from '../../shared/time.ts'
import { Button } from '../components/Button.tsx'
import { usePaced } from '../components/use-paced.ts'
import { numberWords } from '../words/numbers.ts'
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
  const said = usePaced(busy || !first ? '' : countWords(first), PACE)
  return (
    <div className={styles.head}>
      <h2 id="found-title" className={styles.title} tabIndex={-1}>
        {busy ? 'Looking…' : found ? countWords(found) : 'Results'}
      </h2>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {newer > 0 && (
        <Button tone="quiet" icon={ArrowUp} onClick={onNewer}>
          {newerWords(newer, sure)}
        </Button>
      )}
    </div>
  )
}

function countWords({ count, more, below }: FoundCount): string {
  if (count === 0) return 'Nothing found'
  if (!more) return `${numberWords(count)} found`
  return `The newest ${numberWords(count)} shown${below ? ', more below' : ''}`
}

function newerWords(count: number, sure: boolean): string {
  const number = numberWords(count)
  if (!sure) return `Look again: ${number} newer ${count === 1 ? 'check' : 'checks'}`
  return `Show ${number} newer ${count === 1 ? 'result' : 'results'}`
}
