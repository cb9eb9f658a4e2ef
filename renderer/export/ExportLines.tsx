import CircleAlert from 'lucide-react/icons/circle-alert'
import Download from 'lucide-react/icons/download'
import X from 'lucide-react/icons/x'
import type { MouseEvent } from 'react'
import type { ExportProgress } from '../../shared/export.ts'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import styles from './ExportLines.module.css'
import { exportWords } from './export-words.ts'
import { useExports } from './use-exports.ts'

/** A line for each export at the foot of the window: how far it has come, with a way to stop it, and what came of it. */
export function ExportLines() {
  const { exports, dismiss } = useExports()
  const { evidence } = useMessages()
  return (
    <>
      {exports.length > 0 && (
        <section className={styles.lines} aria-label={evidence.exports.label}>
          {exports.map((each) => (
            <ExportLine key={each.id} progress={each} onDismiss={() => dismiss(each.id)} />
          ))}
        </section>
      )}
      <div className="visually-hidden" aria-live="polite">
        {exports.map((each) => (
          <p key={each.id}>{exportWords(spoken(each), evidence)}</p>
        ))}
      </div>
    </>
  )
}

/** Nobody wants to hear it count. */
function spoken(progress: ExportProgress): ExportProgress {
  return progress.state === 'running' ? { ...progress, entries: 0 } : progress
}

function ExportLine({ progress, onDismiss }: { progress: ExportProgress; onDismiss: () => void }) {
  const { state, id, fileName } = progress
  const cancel = useCommand('export.cancel')
  const { evidence } = useMessages()
  const words = exportWords(progress, evidence)
  const failed = state === 'failed'
  const Icon = failed ? CircleAlert : Download
  const dismiss = ({ currentTarget }: MouseEvent) => {
    focusBeside(currentTarget.closest('[data-export]'))
    onDismiss()
  }
  return (
    <div className={classes(styles.line, failed && styles.failed)} data-export={id}>
      <Icon aria-hidden size={18} />
      <p>{words}</p>
      {state === 'running' ? (
        <Button
          aria-label={evidence.exports.cancelNamed(fileName)}
          busy={cancel.isPending}
          onClick={() => cancel.mutate({ id })}
        >
          {evidence.exports.cancel}
        </Button>
      ) : (
        <Button tone="quiet" labelled="never" icon={X} onClick={dismiss}>
          {evidence.exports.dismiss(words)}
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
