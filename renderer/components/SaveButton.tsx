import FileDown from 'lucide-react/icons/file-down'
import type { Payload } from '../../shared/ipc.ts'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { Button } from './Button.tsx'
import styles from './SaveButton.module.css'

type Saving = 'incident.save' | 'support.save' | 'setup-file.save'
type Props<N extends Saving> = {
  /** What is saved. */
  name: N
  payload: Payload<N>
  tone?: 'plain' | 'quiet'
  children: string
  /** What a refusal says, where no banner can be seen. */
  problem?: (error: Error) => string
}

/** Saves a file by way of the system's dialog, and says under which name it was saved. */
export function SaveButton<N extends Saving>({ name, payload, tone = 'plain', children, problem }: Props<N>) {
  const save = useCommand<Saving>(name)
  const words = useMessages().shell.saving
  return (
    <>
      <Button tone={tone} icon={FileDown} busy={save.isPending} onClick={() => save.mutate(payload)}>
        {children}
      </Button>
      <span role="status" className={styles.saved}>
        {save.data && words.saved(save.data.fileName)}
      </span>
      {save.error && problem && (
        <span role="alert" className={styles.problem}>
          {problem(save.error)}
        </span>
      )}
    </>
  )
}
