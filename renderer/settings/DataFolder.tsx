import { useQuery } from '@tanstack/react-query'
import FolderOpen from 'lucide-react/icons/folder-open'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { factsQuery } from './facts-query.ts'
import styles from './Group.module.css'
import { Note } from './Note.tsx'
import { useOnReturn } from './use-on-return.ts'

/** What the history takes on the disk, and the folder where everything is. */
export function DataFolder() {
  const messages = useMessages()
  const words = messages.settings.history
  const { data: facts, error, refetch } = useQuery(factsQuery)
  useOnReturn(refetch)
  const open = useCommand('folder.open')
  if (error) return <Note tone="problem">{sentenceOf(error, messages)}</Note>
  if (facts?.folder === null) return <Note>{words.nothing}</Note>
  return (
    <>
      <p>
        {facts && facts.historyBytes !== null && words.takes(facts.historyBytes)}
        <code className={styles.code}>{facts?.folder}</code>
      </p>
      <div className={styles.row}>
        <Button icon={FolderOpen} busy={open.isPending} onClick={() => open.mutate(undefined)}>
          {words.openFolder}
        </Button>
      </div>
      {open.data?.opened === false && <Note tone="problem">{words.notOpened}</Note>}
    </>
  )
}
