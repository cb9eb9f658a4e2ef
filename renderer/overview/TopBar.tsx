import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import Plus from 'lucide-react/icons/plus'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import type { ReactNode } from 'react'
import type { Overview } from '../../shared/overview.ts'
import { HOUR } from '../../shared/time.ts'
import { Button } from '../components/Button.tsx'
import { Mark } from '../components/Mark.tsx'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { SnoozeAll } from './SnoozeAll.tsx'
import { NoSummary, Summary } from './Summary.tsx'
import styles from './TopBar.module.css'

type Props = { overview: Overview | undefined; onAdd: () => void; children: ReactNode }

/** The window's head: how everything stands, and what concerns all integrations. */
export function TopBar({ overview, onAdd, children }: Props) {
  const words = useMessages().shell.top
  return (
    <header className={styles.bar}>
      <p className={styles.brand}>
        <Mark />
        <span className={styles.name}>Redbar</span>
        {overview?.demo && (
          <strong className={styles.demo} title={words.demoHint}>
            {words.demo}
          </strong>
        )}
      </p>
      {overview === undefined && <NoSummary />}
      {overview && overview.integrations.length > 0 && <Summary overview={overview} />}
      <div className={styles.actions}>
        {overview && overview.integrations.length > 0 && <ForAll {...overview} />}
        <Button tone="strong" icon={Plus} labelled="roomy" disabled={!overview} onClick={onAdd}>
          {words.add}
        </Button>
        {children}
      </div>
    </header>
  )
}

function ForAll({ pausedUntil, snoozedUntil }: Pick<Overview, 'pausedUntil' | 'snoozedUntil'>) {
  const paused = pausedUntil !== null
  const check = useCommand('check.now')
  const pause = useCommand('pause.all')
  const words = useMessages().shell.top
  return (
    <>
      <Button
        icon={RefreshCw}
        labelled="wide"
        busy={paused || check.isPending}
        onClick={() => check.mutate({ id: null })}
      >
        {words.checkAll}
      </Button>
      <Button
        icon={paused ? Play : Pause}
        labelled="widest"
        busy={pause.isPending}
        onClick={() => pause.mutate({ forMs: paused ? null : HOUR })}
      >
        {paused ? words.resumeAll : words.pauseAll}
      </Button>
      <SnoozeAll snoozed={snoozedUntil !== null} />
    </>
  )
}
