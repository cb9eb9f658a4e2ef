import BellOff from 'lucide-react/icons/bell-off'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { RelativeTime } from '../components/Time.tsx'
import { useMessages } from '../language.tsx'
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
  const messages = useMessages()
  const why = grouped ? null : whyOf(view, messages)
  const place = placeOf(view, messages)
  const where = grouped ? place : [place, view.workspace].filter(Boolean).join(' · ')
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
          {[standsAs(view, messages), why].filter(Boolean).join(': ')}
          {view.snoozedUntil !== null && <Snoozed />}
        </span>
        <span className={styles.last}>
          <span className={styles.where} title={where}>
            {where}
          </span>
          <span className={styles.when}>
            {view.lastCheckedAt === null ? (
              messages.shell.list.neverChecked
            ) : (
              <RelativeTime at={view.lastCheckedAt} />
            )}
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
      <span className="visually-hidden">{useMessages().shell.list.snoozed}</span>
    </>
  )
}

/** What comes and goes may well work when this is read. */
function standsAs({ status, incident }: IntegrationView, { shell, status: words }: WindowMessages): string {
  const byTurns = status === 'failing' && incident !== null && incident.flappingSince !== null
  return byTurns ? shell.list.comesAndGoes : words.integration[status]
}

/** Where it is, without what its name says already ("Reviews to #app-reviews"). All webhooks have one host. */
function placeOf({ name, kind, target }: IntegrationView, { shell }: WindowMessages): string {
  if (kind === 'webhook') return shell.list.webhook
  return name.includes(target) ? '' : target
}

function whyOf({ status, incident, outcome }: IntegrationView, { reasons }: WindowMessages): string | null {
  if ((status === 'failing' || status === 'acknowledged') && incident) return reasons[incident.reason].title
  if (status === 'warning' && outcome?.status === 'warning') return reasons[outcome.reason].title
  if (status === 'inconclusive' && outcome?.status === 'inconclusive') {
    return reasons[outcome.reason].title
  }
  return null
}
