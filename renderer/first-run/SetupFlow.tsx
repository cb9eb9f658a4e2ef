import { type ReactNode, useId, useState } from 'react'
import { DEFAULT_EVERY_SECONDS, MAX_EVERY_SECONDS, MIN_EVERY_SECONDS } from '../../shared/intervals.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { Field } from '../components/Field.tsx'
import { useMessages } from '../language.tsx'
import { PASTE_FIELD } from '../paste-field.ts'
import { useSettings } from '../queries.ts'
import { Address } from './Address.tsx'
import { Consent } from './Consent.tsx'
import { CredentialCard } from './CredentialCard.tsx'
import { PasteField } from './PasteField.tsx'
import { Progress } from './Progress.tsx'
import { RefusalLine } from './RefusalLine.tsx'
import styles from './SetupFlow.module.css'
import { useDroppedFile } from './use-dropped-file.ts'
import { useRetries } from './use-retries.ts'
import { type Setup, toSave, useSetup } from './use-setup.ts'

type Props = {
  /** Called with the ids of what is watched from now on. */
  onSaved: (ids: string[]) => void
  /** What stands below the field while nothing was pasted. */
  children?: ReactNode
}

/** Sets up integrations: paste, see what Slack says, choose channels, see each dry run, watch. */
export function SetupFlow({ onSaved, children }: Props) {
  const words = useMessages().setup.flow
  const setup = useSetup(useUsualInterval())
  const { credentials, refusals } = setup.entries
  const [dropped, setDropped] = useState<string | null>(null)
  useRetries(setup)
  const over = useDroppedFile(setup.paste, setDropped)
  const toField = () => document.getElementById(PASTE_FIELD)?.focus()
  return (
    <div className={styles.flow} data-over={over || undefined}>
      <PasteField onText={setup.paste} />
      {dropped && (
        <p role="alert" className={styles.error}>
          {dropped}
        </p>
      )}
      <Progress entries={setup.entries} />
      {refusals.length > 0 && (
        <ul className={styles.refusals} aria-label={words.refused}>
          {refusals.map((refusal) => (
            <RefusalLine
              key={refusal.key}
              refusal={refusal}
              onDismiss={() => {
                setup.dismiss(refusal.key)
                toField()
              }}
            />
          ))}
        </ul>
      )}
      {credentials.map((credential) => (
        <CredentialCard
          key={credential.pasted.id}
          credential={credential}
          setup={setup}
          onDropped={toField}
        />
      ))}
      {credentials.length === 0 && children}
      <Address setup={setup} />
      {credentials.length > 0 && <SaveForm setup={setup} onSaved={onSaved} />}
    </div>
  )
}

/** How often new integrations are checked, as the user chose it (seconds). */
function useUsualInterval(): number {
  return useSettings().data?.everySeconds ?? DEFAULT_EVERY_SECONDS
}

function SaveForm({ setup, onSaved }: { setup: Setup; onSaved: Props['onSaved'] }) {
  const messages = useMessages()
  const words = messages.setup.flow
  const [every, setEvery] = useState(useUsualInterval())
  const [asksConsent, setAsksConsent] = useState(false)
  const [declined, setDeclined] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const count = toSave(setup.entries, messages).length
  const save = async (plainText: boolean) => {
    setBusy(true)
    setError(null)
    setDeclined(false)
    try {
      const saved = await setup.save(every, plainText)
      if (saved.kind === 'saved') onSaved(saved.ids)
      else setAsksConsent(true)
    } catch (refusal) {
      setError(sentenceOf(refusal, messages))
    } finally {
      setBusy(false)
    }
  }
  const id = useId()
  return (
    <>
      <form
        id={id}
        className={styles.save}
        onSubmit={(event) => {
          event.preventDefault()
          if (count > 0 && !busy) void save(false)
        }}
      >
        <Field
          label={words.every}
          name="everySeconds"
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={MAX_EVERY_SECONDS}
          value={Number.isNaN(every) ? '' : every}
          onChange={(event) => setEvery(event.target.valueAsNumber)}
          hint={words.everyHint(MIN_EVERY_SECONDS)}
        />
        {error && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </form>
      <div className={styles.buttons}>
        <div className={styles.note}>
          {/* Alone in its place, so that nothing else of this line is read out with it. */}
          <p role="status">{declined && words.declined}</p>
          {!declined && <p>{count === 0 ? words.nothingYet : words.kept}</p>}
        </div>
        <Button type="submit" form={id} tone="strong" busy={busy || count === 0}>
          {words.watch(count)}
        </Button>
      </div>
      {asksConsent && (
        <Consent
          onAgreed={() => void save(true)}
          onClosed={() => {
            setAsksConsent(false)
            setDeclined(true)
          }}
        />
      )}
    </>
  )
}
