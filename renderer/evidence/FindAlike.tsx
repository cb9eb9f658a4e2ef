import type { Outcome } from '../../shared/outcome.ts'
import { addressOf } from '../address.ts'
import { useMessages } from '../language.tsx'
import { NOTHING } from '../selection.ts'
import styles from './FindAlike.module.css'

/** The way to all results with this reason and code, of whatever integration. */
export function FindAlike({ outcome }: { outcome: Exclude<Outcome, { status: 'ok' }> }) {
  const { evidence } = useMessages()
  const { reason, code } = outcome
  const search = [`reason=${reason}`, code && `code=${encodeURIComponent(code)}`].filter(Boolean).join('&')
  return (
    <p className={styles.alike}>
      <a href={addressOf({ ...NOTHING, page: 'search', search })}>{evidence.findAlike}</a>
    </p>
  )
}
