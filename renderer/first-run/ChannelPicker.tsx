import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { AskedToken, ChannelFound } from '../../shared/setup.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { ChannelList } from './ChannelList.tsx'
import styles from './ChannelPicker.module.css'
import { type Credential, isGood } from './entries.ts'
import { Fault, Verdict } from './Trial.tsx'
import { useChannels } from './use-channels.ts'
import type { Setup } from './use-setup.ts'
import { Waiting } from './Waiting.tsx'

type Props = { credential: Credential; answer: AskedToken; setup: Setup }

/** Chooses channels: from the workspace's list, where the token may see it, and always by ID. */
export function ChannelPicker({ credential, answer, setup }: Props) {
  const words = useMessages().setup.channels
  const list = useChannels(credential.pasted.id)
  return (
    <div className={styles.picker}>
      <h3>{words.title}</h3>
      {!isGood(credential) && <p className={styles.note}>{words.anyway}</p>}
      {isGood(credential) && !answer.canList && <p className={styles.note}>{words.cannotList}</p>}
      {isGood(credential) && answer.canList && <Listed credential={credential} setup={setup} list={list} />}
      <ById credential={credential} setup={setup} channels={list.channels} />
    </div>
  )
}

type ListedProps = Pick<Props, 'credential' | 'setup'> & { list: ReturnType<typeof useChannels> }

function Listed({ credential: { pasted, choices }, setup, list: loaded }: ListedProps) {
  const { setup: said, count } = useMessages()
  const words = said.channels
  const [search, setSearch] = useState('')
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const { channels, state, next, load } = loaded
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page comes by itself, once
  useEffect(() => void load(), [])
  useFocusAtEnd(list, next !== null)
  const wanted = search.trim().replace(/^#/, '').toLowerCase()
  const found = channels.filter(
    ({ name, id }) => name.toLowerCase().includes(wanted) || id.toLowerCase() === wanted,
  )
  return (
    <>
      <input
        type="search"
        className={styles.search}
        aria-label={words.search}
        aria-controls={listId}
        placeholder={words.search}
        value={search}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          list.current?.focus()
        }}
      />
      <ChannelList
        ref={list}
        id={listId}
        channels={found}
        chosen={choices.map(({ channel }) => channel)}
        busy={state.kind === 'loading'}
        onToggle={({ id, name }) => setup.toggle(pasted.id, id, name)}
      />
      <div className={styles.foot}>
        <p role="status">
          {state.kind === 'loading'
            ? words.loading
            : words.found(count.number(found.length), channels.length, next !== null)}
        </p>
        {(state.kind === 'idle' || state.kind === 'loading') && next !== null && (
          <Button busy={state.kind === 'loading'} onClick={() => load()}>
            {words.more}
          </Button>
        )}
      </div>
      {state.kind === 'wait' && <Waiting key={state.at} forMs={state.forMs} onOver={load} />}
      {state.kind === 'refused' && <Verdict outcome={state.outcome} check="channel" onAgain={load} />}
      {state.kind === 'fault' && <Fault sentence={state.sentence} onAgain={load} />}
    </>
  )
}

/** The button that brought the last page is gone, and had the focus: the list takes it. */
function useFocusAtEnd(list: RefObject<HTMLElement | null>, more: boolean): void {
  const before = useRef(false)
  useEffect(() => {
    if (before.current && !more && document.activeElement === document.body) list.current?.focus()
    before.current = more
  }, [list, more])
}

type ByIdProps = Pick<Props, 'credential' | 'setup'> & { channels: readonly ChannelFound[] }

function ById({ credential: { pasted, choices }, setup, channels }: ByIdProps) {
  const words = useMessages().setup.channels
  const id = useId()
  const hintId = useId()
  const errorId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const wanted = field.current?.value ?? ''
    // A name is taken where the list tells whose it is.
    const named = channels.find(({ name }) => name === wanted.trim().replace(/^#/, ''))
    const refusal = await setup.addById(pasted.id, named?.id ?? wanted, choices)
    setError(refusal)
    if (refusal === null && field.current) field.current.value = ''
  }
  return (
    <form className={styles.byId} onSubmit={onSubmit}>
      <label htmlFor={id}>{words.byId}</label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          placeholder="C0123456789"
          aria-describedby={error ? `${hintId} ${errorId}` : hintId}
          aria-invalid={error !== null}
        />
        <Button type="submit">{words.add}</Button>
      </div>
      <p id={hintId} className={styles.note}>
        {words.idHint}
      </p>
      {error && (
        <p id={errorId} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </form>
  )
}
