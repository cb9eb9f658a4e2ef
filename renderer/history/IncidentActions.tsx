import Wrench from 'lucide-react/icons/wrench'
import { useId, useState } from 'react'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { CopyButton } from '../components/CopyButton.tsx'
import { LazySavePage } from '../components/LazySavePage.tsx'
import { useMessages } from '../language.tsx'
import { Acknowledge } from './Acknowledge.tsx'
import { adminFacts } from './admin-facts.ts'
import type { Blast } from './blast.ts'
import styles from './IncidentActions.module.css'
import type { FailingView } from './incident-scope.ts'
import { PauseAll } from './PauseAll.tsx'
import { Snooze } from './Snooze.tsx'

type Props = {
  view: FailingView
  blast: Blast | null
  asking: boolean
  /** Asks Slack now about these integrations. */
  onFixed: (ids: string[]) => void
}

/** What can be done about an incident: for all whom its cause hits, or for this one alone. */
export function IncidentActions({ view, blast, asking, onFixed }: Props) {
  const [alone, setAlone] = useState(false)
  const views = blast && !alone ? blast.views : [view]
  const messages = useMessages()
  const words = messages.history.incident.actions
  return (
    <div className={styles.actions}>
      {!isPaused(view) && <Fixed views={views} asking={asking} onFixed={onFixed} />}
      <Acknowledge view={view} views={views} />
      <Snooze view={view} views={views} />
      <PauseAll views={views} />
      <CopyButton text={() => messageOf(view, views, messages)}>{words.copyForAdmin}</CopyButton>
      <LazySavePage incidentId={view.incident.id} tone="quiet">
        {words.savePage}
      </LazySavePage>
      {blast && <OnlyThis on={alone} onChange={setAlone} />}
    </div>
  )
}

type FixedProps = Pick<Props, 'asking' | 'onFixed'> & { views: readonly IntegrationView[] }

/** Asks only those that are not paused: Slack must never be asked again about a webhook that was stopped. */
function Fixed({ views, asking, onFixed }: FixedProps) {
  const words = useMessages().history.incident.actions
  const asked = views.filter((each) => !isPaused(each))
  return (
    <Button tone="strong" icon={Wrench} busy={asking} onClick={() => onFixed(asked.map(({ id }) => id))}>
      {words.fixed(asked.length)}
    </Button>
  )
}

/** By itself, or because all are. */
function isPaused({ status }: IntegrationView): boolean {
  return status === 'paused'
}

/** What puts it together is loaded when somebody first asks for it. */
async function messageOf(
  view: FailingView,
  views: readonly IntegrationView[],
  messages: WindowMessages,
): Promise<string> {
  const { adminMessage } = await import('../../shared/admin-message.ts')
  const facts = adminFacts({ view, incident: view.incident, hit: hitOf(view, views) }, messages.time)
  return adminMessage(facts, messages)
}

/** The admin hears of those that really fail, this one first among them. */
function hitOf(view: FailingView, views: readonly IntegrationView[]): IntegrationView[] {
  return [view, ...views.filter((each) => each.id !== view.id && each.incident !== null)]
}

function OnlyThis({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const id = useId()
  return (
    <span className={styles.only}>
      <input id={id} type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      <label htmlFor={id}>{useMessages().history.incident.actions.onlyThis}</label>
    </span>
  )
}
