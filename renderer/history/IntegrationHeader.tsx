import ArrowLeft from 'lucide-react/icons/arrow-left'
import KeyRound from 'lucide-react/icons/key-round'
import Pause from 'lucide-react/icons/pause'
import Pencil from 'lucide-react/icons/pencil'
import Play from 'lucide-react/icons/play'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import Trash2 from 'lucide-react/icons/trash-2'
import { Fragment } from 'react'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { Name } from '../components/Name.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import styles from './IntegrationHeader.module.css'
import { Snooze } from './Snooze.tsx'
import { StatusSentence } from './StatusSentence.tsx'

type Props = {
  view: IntegrationView
  /** Everything is paused: one integration alone cannot be asked. */
  allPaused: boolean
  /** It cannot be asked: this computer is offline. */
  offline: boolean
  onEdit: () => void
  onRemove: () => void
  /** Back to the list, where the window is too narrow for both. */
  onBack: () => void
}

/** Name, status and actions of the chosen integration. */
export function IntegrationHeader({ view, allPaused, offline, onEdit, onRemove, onBack }: Props) {
  const messages = useMessages()
  const { edit, remove } = messages.history.standing
  return (
    <header className={styles.header}>
      <Button className={styles.back} tone="quiet" icon={ArrowLeft} onClick={onBack}>
        {messages.shell.page.back}
      </Button>
      <div className={styles.title}>
        <StatusIcon status={view.status} size={26} busy={view.checking} />
        <h1 id="integration-name" tabIndex={-1}>
          <Name>{view.name}</Name>
        </h1>
      </div>
      <p className={styles.sentence}>
        <StatusSentence view={view} allPaused={allPaused} offline={offline} />
      </p>
      <p className={styles.facts}>
        {factsOf(view, messages).map((fact, index) => (
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
        {view.snoozedUntil !== null && !view.incident && <Snooze view={view} views={[view]} />}
        <Button icon={Pencil} labelled="roomy" onClick={onEdit}>
          {edit}
        </Button>
        <Button icon={Trash2} labelled="roomy" onClick={onRemove}>
          {remove}
        </Button>
      </div>
    </header>
  )
}

function LostSecret({ view, onEdit }: { view: IntegrationView; onEdit: () => void }) {
  const words = useMessages().history.standing.lost
  return (
    <p className={styles.lost}>
      <KeyRound aria-hidden size={18} />
      <span>{words[view.kind]}</span>
      <Button onClick={onEdit}>{words.enter}</Button>
    </p>
  )
}

function Asking({ view, allPaused }: { view: IntegrationView; allPaused: boolean }) {
  const check = useCommand('check.now')
  const pause = useCommand('integration.pause')
  const words = useMessages().history.standing
  const { paused } = view
  return (
    <>
      <Button
        icon={RefreshCw}
        busy={paused || allPaused || view.checking || check.isPending}
        onClick={() => check.mutate({ id: view.id })}
      >
        {words.checkNow}
      </Button>
      <Button
        icon={paused ? Play : Pause}
        labelled="roomy"
        busy={pause.isPending}
        onClick={() => pause.mutate({ ids: [view.id], paused: !paused })}
      >
        {words[pauseKey(paused, allPaused)]}
      </Button>
    </>
  )
}

/** Under the pause of all, its own pause decides only what happens when the others go on. */
function pauseKey(paused: boolean, allPaused: boolean) {
  if (allPaused) return paused ? 'resumeWithAll' : 'stayPaused'
  return paused ? 'resume' : 'pause'
}

function factsOf(view: IntegrationView, { history, time }: WindowMessages): string[] {
  const { kinds, session } = history.standing
  const facts = [
    kinds[view.kind],
    // The host of a webhook stands in its address already.
    !view.secretMask.includes(view.target) && view.target,
    view.workspace,
    view.secretMask,
    time.every(view.everySeconds),
    view.session && session,
  ]
  return facts.filter((fact): fact is string => Boolean(fact))
}
