import Bell from 'lucide-react/icons/bell'
import BellOff from 'lucide-react/icons/bell-off'
import CircleAlert from 'lucide-react/icons/circle-alert'
import Clock from 'lucide-react/icons/clock'
import type { ResultDetails } from '../../shared/history.ts'
import type { Fate } from '../../shared/receipt.ts'
import { type ReceiptLine, receiptLines } from '../../shared/receipt-words.ts'
import { ShortTime } from '../components/Time.tsx'
import { Said, useMessages } from '../language.tsx'
import styles from './Receipts.module.css'

const icons: Record<Fate['kind'], typeof Bell> = {
  shown: Bell,
  joined: Bell,
  failed: CircleAlert,
  held: Clock,
  suppressed: BellOff,
}

/** What became of the notifications of the incident: told, held, failed, and why. */
export function Receipts({ details }: { details: Pick<ResultDetails, 'incident' | 'receipts'> }) {
  const messages = useMessages()
  const words = messages.evidence.receipts
  const { incident, receipts } = details
  if (receipts.length === 0) {
    return <p className={styles.none}>{incident ? words.none : words.noIncident}</p>
  }
  const kinds = new Map(receipts.map(({ at, fate }) => [at, fate.kind]))
  return (
    <ol className={styles.receipts} aria-label={words.label}>
      {receiptLines(receipts, messages.time.until, messages).map((line) => (
        <li key={line.at}>
          <Kind kind={kinds.get(line.at) ?? 'shown'} />
          <ReceiptText line={line} />
        </li>
      ))}
    </ol>
  )
}

/** The words beside it say the same. */
function Kind({ kind }: { kind: Fate['kind'] }) {
  const Icon = icons[kind]
  return <Icon aria-hidden size={16} />
}

function ReceiptText({ line: { at, lastAt, times, words } }: { line: ReceiptLine }) {
  const { receipts } = useMessages().evidence
  return (
    <>
      <ShortTime at={at} />
      <span>
        {times > 1 ? <Said phrase={receipts.repeated(words, times, <ShortTime at={lastAt} />)} /> : words}
      </span>
    </>
  )
}
