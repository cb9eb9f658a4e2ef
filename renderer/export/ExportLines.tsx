import CircleAlert from 'lucide-react/icons/circle-alert'
import Download from 'lucide-react/icons/download'
import X from 'lucide-react/icons/x'
import type { MouseEvent } from 'react'
import type { ExportProgress } from '../../shared/export.ts'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { useCommand } from '../queries.ts'
import styles from './ExportLines.module.css'
import { exportWords } from './export-words.ts'
import { useExports } from './use-exports.ts'

/** A line for each export at the foot of the window: how far it has come, with a way to stop it, and what came of it. */
export function ExportLines() {
  const { exports, dismiss } = useExports()
  return (
    <>
      {exports.length > 0 && (
        <section className={styles.lines} aria-label="Exports">
          {exports.map((each) => (
            <ExportLine key={each.id} progress={each} onDismiss={() => dismiss(each.id)} />
          ))}
        </section>
      )}
      <div className="visually-hidden" aria-live="polite">
        {exports.map((each) => (
          <p key={each.id}>{spoken(each)}</p>
        ))}
      </div>
    </>
  )
}

/** Nobody wants to hear it count. */
function spoken(progress: ExportProgress): string {
  return exportWords(progress.state === 'running' ? { ...progress, entries: 0 } : progress)
}

function ExportLine({ progress, onDismiss }: { progress: ExportProgress; onDismiss: () => void }) {
  const { state, id, fileName } = progress
  const cancel = useCommand('export.cancel')
  const failed = state === 'failed'
  const Icon = failed ? CircleAlert : Download
  const dismiss = ({ currentTarget }: MouseEvent) => {
    focusBeside(currentTarget.closest('[data-export]'))
    onDismiss()
  }
  return (
    <div className={classes(styles.line, failed && styles.failed)} data-export={id}>
      <Icon aria-hidden size={18} />
      <p>{exportWords(progress)}</p>
      {state === 'running' ? (
        <Button
          aria-label={`Cancel the export to ${fileName}`}
          busy={cancel.isPending}
          onClick={() => cancel.mutate({ id })}
        >
          Cancel
        </Button>
      ) : (
        <Button tone="quiet" labelled="never" icon={X} onClick={dismiss}>
          {`Dismiss: ${exportWords(progress)}`}
        </Button>
      )}
    </div>
  )
}

/** A line that goes away leaves the focus to the one beside it, the last of them to the title of the page. */
function focusBeside(line: Element | null): void {
  const beside = line?.nextElementSibling ?? line?.previousElementSibling
  const next = beside?.querySelector('button') ?? document.querySelector<HTMLElement>('main h1')
  next?.focus({ preventScroll: true })
}
