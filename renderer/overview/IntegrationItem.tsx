import BellOff from 'lucide-react/icons/bell-off'
import { reasonMessage } from '../../shared/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { RelativeTime } from '../components/Time.tsx'
import { statusWord } from '../words/status-words.ts'
import styles from './IntegrationItem.module.css'

type Props = {
  view: IntegrationView
  /** The head of its group has said already why it fails, and in which workspace. */
  grouped?: boolean
  selected: boolean
  tabStop: boolean
  onOpen: () => void
}

/** One line of the list: its status in words, shape and colour, where it is, and when it was asked. */
export function IntegrationItem({ view, grouped = false, selected, tabStop, onOpen }: Props) {
  const why = grouped ? null : whyOf(view)
  const where = grouped ? placeOf(view) : [placeOf(view), view.workspace].filter(Boolean).join(' · ')
  return (
    <button
      type="button"
      data-integration={view.id}
      data-stop={view.id}
      data-status={view.status}
      data-grouped={grouped || undefined}
      aria-current={selected || undefined}
      tabIndex={tabStop ? 0 : -1}
      className={styles.item}
      onClick={onOpen}
    >
      <StatusIcon status={view.status} busy={view.checking} />
      <span className={styles.name}>{view.name}</span>
      <span className={styles.facts}>
        <span className={styles.status}>
          {standsAs(view)}
          {why && `: ${why}`}
          {view.snoozedUntil !== null && <Snoozed />}
        </span>
        <span className={styles.last}>
          <span className={styles.where} title={where}>
            {where}
          </span>
          <span className={styles.when}>
            {view.lastCheckedAt === null ? 'never' : <RelativeTime at={view.lastCheckedAt} />}
          </span>
        </span>
      </span>
    </button>
  )
}

function Snoozed() {
  return (
    <>
      <BellOff aria-hidden size={12} className={styles.snoozed} />
      <span className="visually-hidden">, notifications snoozed</span>
    </>
  )
}

/** What comes and goes may well work when this is read. */
function standsAs({ status, incident }: IntegrationView): string {
  const byTurns = status === 'failing' && incident !== null && incident.flappingSince !== null
  return byTurns ? 'Comes and goes' : statusWord[status]
}

/** Where it is, without what its name says already ("Reviews to #app-reviews"). All webhooks have one host. */
function placeOf({ name, kind, target }: IntegrationView): string {
  if (kind === 'webhook') return 'Webhook'
  return name.includes(target) ? '' : target
}

function whyOf({ status, incident, outcome }: IntegrationView): string | null {
  if ((status === 'failing' || status === 'acknowledged') && incident)
    return reasonMessage(incident.reason).title
  if (status === 'warning' && outcome?.status === 'warning') return reasonMessage(outcome.reason).title
  if (status === 'inconclusive' && outcome?.status === 'inconclusive') {
    return reasonMessage(outcome.reason).title
  }
  return null
}
