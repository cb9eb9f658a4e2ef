import Wrench from 'lucide-react/icons/wrench'
import { useId, useState } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { CopyButton } from '../components/CopyButton.tsx'
import { LazySavePage } from '../components/LazySavePage.tsx'
import { Acknowledge } from './Acknowledge.tsx'
import { adminFacts } from './admin-facts.ts'
import type { Blast } from './blast.ts'
import styles from './IncidentActions.module.css'
import { type FailingView, scopeOf } from './incident-scope.ts'
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
  const scope = scopeOf(blast && !alone ? blast.views : [view])
  return (
    <div className={styles.actions}>
      {!isPaused(view) && <Fixed views={scope.views} asking={asking} onFixed={onFixed} />}
      <Acknowledge view={view} views={scope.views} />
      <Snooze view={view} scope={scope} />
      <PauseAll scope={scope} />
      <CopyButton text={() => messageOf(view, scope.views)}>Copy message for the admin</CopyButton>
      <LazySavePage incidentId={view.incident.id} tone="quiet">
        Save as a page
      </LazySavePage>
      {blast && <OnlyThis on={alone} onChange={setAlone} />}
    </div>
  )
}

type FixedProps = Pick<Props, 'asking' | 'onFixed'> & { views: readonly IntegrationView[] }

/** Asks only those that are not paused: Slack must never be asked again about a webhook that was stopped. */
function Fixed({ views, asking, onFixed }: FixedProps) {
  const { views: asked, all } = scopeOf(views.filter((each) => !isPaused(each)))
  return (
    <Button tone="strong" icon={Wrench} busy={asking} onClick={() => onFixed(asked.map(({ id }) => id))}>
      {all ? `I fixed it: ask${all}` : 'I fixed it'}
    </Button>
  )
}

/** By itself, or because all are. */
function isPaused({ status }: IntegrationView): boolean {
  return status === 'paused'
}

/** Its words are loaded when they are first asked for. */
async function messageOf(view: FailingView, views: readonly IntegrationView[]): Promise<string> {
  const { adminMessage } = await import('../../shared/admin-message.ts')
  return adminMessage(adminFacts(view, view.incident, hitOf(view, views)))
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
      <label htmlFor={id}>Only this one</label>
    </span>
  )
}
