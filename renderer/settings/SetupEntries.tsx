import { useEffect, useRef, useState } from 'react'
import type { Payload } from '../../shared/ipc.ts'
import type { SetupEntry, SetupPreview } from '../../shared/settings-facts.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { Note } from './Note.tsx'
import { SetupEntryLine } from './SetupEntryLine.tsx'
import styles from './TakeSetup.module.css'

type Entries = Payload<'setup-file.take'>['entries']
type Props = { preview: SetupPreview; busy: boolean; onTake: (entries: Entries) => void }

/** What is in a set-up file, and which of it is to be added. */
export function SetupEntries({ preview, busy, onTake }: Props) {
  const words = useMessages().settings.setup
  const { file, entries, problem } = preview
  const list = useRef<HTMLUListElement>(null)
  // In a small window it would open out of sight.
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), [])
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [secrets, setSecrets] = useState<ReadonlyMap<number, string>>(new Map())
  if (problem !== null) return <Note tone="problem">{`${file}: ${problem}`}</Note>
  const isWanted = (entry: SetupEntry) => canBeAdded(entry) && !left.has(entry.index)
  const wanted = entries.filter(isWanted)
  const ready = wanted.filter((entry) => entry.state.kind === 'ready' || secrets.get(entry.index)?.trim())
  const send = () =>
    onTake(
      ready.map(({ index, state }) => {
        const secret = secrets.get(index)
        return state.kind === 'needs-secret' && secret ? { index, secret } : { index }
      }),
    )
  return (
    <>
      <ul ref={list} className={styles.entries} aria-label={words.inFile(file)}>
        {entries.map((entry) => (
          <SetupEntryLine
            key={entry.index}
            entry={entry}
            wanted={isWanted(entry)}
            secret={secrets.get(entry.index) ?? ''}
            onWanted={(want) => {
              const next = new Set(left)
              if (want) next.delete(entry.index)
              else next.add(entry.index)
              setLeft(next)
            }}
            onSecret={(secret) => setSecrets(new Map(secrets).set(entry.index, secret))}
          />
        ))}
      </ul>
      {entries.some(canBeAdded) ? (
        <div>
          <Button tone="strong" busy={busy} disabled={ready.length === 0} onClick={send}>
            {words.add(ready.length)}
          </Button>
        </div>
      ) : (
        <Note tone="status">{words.none}</Note>
      )}
    </>
  )
}

function canBeAdded({ state }: SetupEntry): boolean {
  return state.kind === 'ready' || state.kind === 'needs-secret'
}
