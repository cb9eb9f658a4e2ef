import ArrowLeft from 'lucide-react/icons/arrow-left'
import KeyRound from 'lucide-react/icons/key-round'
import Pause from 'lucide-react/icons/pause'
import Pencil from 'lucide-react/icons/pencil'
import Play from 'lucide-react/icons/play'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import Trash2 from 'lucide-react/icons/trash-2'
import { Fragment } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { Name } from '../components/Name.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useCommand } from '../queries.ts'
import { interval } from '../words/durations.ts'
import styles from './IntegrationHeader.module.css'
import { scopeOf } from './incident-scope.ts'
import { Snooze } from './Snooze.tsx'
import { StatusSentence } from './StatusSentence.tsx'

type Props = {
  view: IntegrationView
  /** Everything is paused: one integration alone cannot be asked. */
  allPaused: boolean
  onEdit: () => void
  onRemove: () => void
  /** Back to the list, where the window is too narrow for both. */
  onBack: () => void
}

/** Name, status and actions of the chosen integration. */
export function IntegrationHeader({ view, allPaused, onEdit, onRemove, onBack }: Props) {
  return (
    <header className={styles.header}>
      <Button className={styles.back} tone="quiet" icon={ArrowLeft} onClick={onBack}>
        All integrations
      </Button>
      <div className={styles.title}>
        <StatusIcon status={view.status} size={26} busy={view.checking} />
        <h1 id="integration-name" tabIndex={-1}>
          <Name>{view.name}</Name>
        </h1>
      </div>
      <p className={styles.sentence}>
        <StatusSentence view={view} allPaused={allPaused} />
      </p>
      <p className={styles.facts}>
        {factsOf(view).map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 && ' · '}
            <span>{fact}</span>
          </Fragment>
        ))}
      </p>
      {!view.hasSecret && <LostSecret view={view} onEdit={onEdit} />}
      <div className={styles.actions}>
        <Asking view={view} allPaused={allPaused} />
        {/* The card of an open incident has its own. */}
        {view.snoozedUntil !== null && !view.incident && <Snooze view={view} scope={scopeOf([view])} />}
        <Button icon={Pencil} labelled="roomy" onClick={onEdit}>
          Edit
        </Button>
        <Button icon={Trash2} labelled="roomy" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </header>
  )
}

function LostSecret({ view, onEdit }: { view: IntegrationView; onEdit: () => void }) {
  const secret = view.kind === 'bot' ? 'token' : 'webhook URL'
  return (
    <p className={styles.lost}>
      <KeyRound aria-hidden size={18} />
      <span>The keyring no longer has its {secret}, so Redbar cannot ask.</span>
      <Button onClick={onEdit}>Enter it again</Button>
    </p>
  )
}

function Asking({ view, allPaused }: { view: IntegrationView; allPaused: boolean }) {
  const check = useCommand('check.now')
  const pause = useCommand('integration.pause')
  const { paused } = view
  return (
    <>
      <Button
        icon={RefreshCw}
        disabled={paused || allPaused || view.checking || check.isPending}
        onClick={() => check.mutate({ id: view.id })}
      >
        Check now
      </Button>
      <Button
        icon={paused ? Play : Pause}
        labelled="roomy"
        disabled={pause.isPending}
        onClick={() => pause.mutate({ ids: [view.id], paused: !paused })}
      >
        {pauseWords(paused, allPaused)}
      </Button>
    </>
  )
}

/** Under the pause of all, its own pause decides only what happens when the others go on. */
function pauseWords(paused: boolean, allPaused: boolean): string {
  if (allPaused) return paused ? 'Resume with the others' : 'Stay paused afterwards'
  return paused ? 'Resume' : 'Pause'
}

function factsOf(view: IntegrationView): string[] {
  const facts = [
    view.kind === 'bot' ? 'Bot' : 'Incoming webhook',
    // The host of a webhook stands in its address already.
    !view.secretMask.includes(view.target) && view.target,
    view.workspace,
    view.secretMask,
    interval(view.everySeconds),
    view.session && 'for this run only',
  ]
  return facts.filter((fact): fact is string => Boolean(fact))
}
