import Wrench from 'lucide-react/icons/wrench'
import { useId, useState } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { CopyButton } from '../components/CopyButton.tsx'
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
      <Button
        tone="strong"
        icon={Wrench}
        busy={asking}
        onClick={() => onFixed(scope.views.map((each) => each.id))}
      >
        {scope.all ? `I fixed it: ask${scope.all}` : 'I fixed it'}
      </Button>
      <Acknowledge view={view} views={scope.views} />
      <Snooze view={view} scope={scope} />
      <PauseAll scope={scope} />
      <CopyButton text={() => messageOf(view, scope.views)}>Copy message for the admin</CopyButton>
      {blast && <OnlyThis on={alone} onChange={setAlone} />}
    </div>
  )
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
