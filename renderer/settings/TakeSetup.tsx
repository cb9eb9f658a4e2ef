import FolderInput from 'lucide-react/icons/folder-input'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { useMessages } from '../language.tsx'
import { Note } from './Note.tsx'
import { SetupEntries } from './SetupEntries.tsx'
import styles from './TakeSetup.module.css'
import { useSetupFile } from './use-setup-file.ts'

/** Opens a set-up file, shows what is in it, and adds what the reader chooses. */
export function TakeSetup() {
  const words = useMessages().settings.setup
  const file = useSetupFile()
  const [over, setOver] = useState(false)
  const place = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    // What was just taken is gone from the page, and with it the button that had the focus.
    if (file.taken !== null && !document.activeElement?.matches('button, input, select'))
      place.current?.querySelector('button')?.focus()
  }, [file.taken])
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) void file.drop(dropped)
  }
  return (
    <>
      <Note>{words.takeHint}</Note>
      <fieldset
        ref={place}
        className={classes(styles.place, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Button icon={FolderInput} busy={file.busy} onClick={() => void file.open()}>
          {words.open}
        </Button>
        <span className={styles.drop}>{words.drop}</span>
      </fieldset>
      {file.problem !== null && <Note tone="problem">{file.problem}</Note>}
      {file.preview && (
        <SetupEntries key={file.preview.id} preview={file.preview} busy={file.busy} onTake={file.take} />
      )}
      <p role="status" className={styles.done}>
        {file.taken !== null && file.taken.added > 0 && words.added(file.taken.added)}
      </p>
      {file.taken?.problems.map(({ name, problem }) => (
        <Note key={name} tone="problem">
          {words.notAdded(name, problem)}
        </Note>
      ))}
    </>
  )
}
