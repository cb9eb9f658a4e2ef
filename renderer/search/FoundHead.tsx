import ArrowUp from 'lucide-react/icons/arrow-up'
import { Button } from '../components/Button.tsx'
import { numberWords } from '../words/numbers.ts'
import styles from './FoundHead.module.css'

type Props = {
  /** How many are loaded, and whether there are more; null where there is no answer. */
  found: { count: number; more: boolean } | null
  /** An answer is awaited. */
  busy: boolean
  /** How many came since; of a search for words only their evidence tells whether they are meant. */
  newer: number
  sure: boolean
  onNewer: () => void
}

/** How many were found, and whether newer ones have come since. */
export function FoundHead({ found, busy, newer, sure, onNewer }: Props) {
  return (
    <div className={styles.head}>
      <div aria-live="polite">
        <h2 id="found-title" className={styles.title} tabIndex={-1}>
          {busy ? 'Looking…' : found ? countWords(found) : 'Results'}
        </h2>
      </div>
      {newer > 0 && (
        <Button tone="quiet" icon={ArrowUp} onClick={onNewer}>
          {newerWords(newer, sure)}
        </Button>
      )}
    </div>
  )
}

function countWords({ count, more }: { count: number; more: boolean }): string {
  if (count === 0) return 'Nothing found'
  return more ? `The newest ${numberWords(count)} shown, more below` : `${numberWords(count)} found`
}

function newerWords(count: number, sure: boolean): string {
  const number = numberWords(count)
  if (!sure) return `Look again: ${number} newer ${count === 1 ? 'check' : 'checks'}`
  return `Show ${number} newer ${count === 1 ? 'result' : 'results'}`
}
