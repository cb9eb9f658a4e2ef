import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Dialog } from '../components/Dialog.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import type { Command, CommandGroup } from './command.ts'
import { matching } from './matching.ts'
import styles from './PaletteDialog.module.css'

/** More than that nobody reads: whoever wants one of the others types on. */
const MOST = 50

type Props = { commands: readonly Command[]; onClosed: () => void }

/** The command palette: a field, and under it what it can mean. */
export function PaletteDialog({ commands, onClosed }: Props) {
  const words = useMessages().palette
  return (
    <Dialog title={words.title} onClosed={onClosed}>
      {(close) => (
        <Finder
          commands={commands}
          onChosen={(command) => {
            // First the focus goes back; then the command may take it elsewhere.
            close()
            command.run()
          }}
        />
      )}
    </Dialog>
  )
}

type FinderProps = { commands: readonly Command[]; onChosen: (command: Command) => void }

/** A combobox after the ARIA pattern: the field keeps the focus and names the active option. */
function Finder({ commands, onChosen }: FinderProps) {
  const words = useMessages().palette
  const [text, setText] = useState('')
  // Not put off: Enter has to mean what was typed, however fast.
  const found = useMemo(() => inGroups(matching(commands, text)), [commands, text])
  const shown = found.slice(0, MOST)
  const [activeId, setActiveId] = useState<string | null>(null)
  const chosen = shown.findIndex(({ id }) => id === activeId)
  const active = chosen === -1 ? 0 : chosen
  const listId = useId()
  const optionId = (index: number) => `${listId}-${index}`
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key]
    const command = shown[active]
    if (to !== undefined) setActiveId(shown.at(to % Math.max(1, shown.length))?.id ?? null)
    else if (event.key === 'Enter' && command) onChosen(command)
    else return
    event.preventDefault()
  }
  return (
    <form className={styles.finder} onSubmit={(event) => event.preventDefault()}>
      <input
        type="text"
        role="combobox"
        aria-label={words.field}
        placeholder={words.field}
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? optionId(active) : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        className={styles.field}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setActiveId(null)
        }}
        onKeyDown={onKeyDown}
      />
      <Found {...{ shown, active, listId, optionId, onChosen }} />
      <p className={styles.foot} role="status">
        {found.length === 0
          ? words.none
          : found.length > MOST
            ? words.more(found.length - MOST)
            : words.found(found.length)}
      </p>
    </form>
  )
}

type FoundProps = Pick<FinderProps, 'onChosen'> & {
  shown: readonly Command[]
  active: number
  listId: string
  optionId: (index: number) => string
}

function Found({ shown, active, listId, optionId, onChosen }: FoundProps) {
  const words = useMessages().palette
  const list = useRef<HTMLDivElement>(null)
  const activeId = shown[active]?.id
  useEffect(() => {
    if (activeId === undefined) return
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const members = shown.map((command, index) => ({ command, index }))
  const groups = groupsOf(shown).map((group) => ({
    group,
    own: members.filter(({ command }) => command.group === group),
  }))
  return (
    <div ref={list} id={listId} role="listbox" aria-label={words.results} className={styles.list}>
      {groups.map(({ group, own }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
        <div key={group} role="group" aria-labelledby={`${listId}-${group}`}>
          <p id={`${listId}-${group}`} className={styles.group} role="presentation">
            {words.groups[group]}
          </p>
          {own.map(({ command, index }) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus, and names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            <div
              key={command.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              className={styles.option}
              onClick={() => onChosen(command)}
            >
              <Option command={command} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function Option({ command: { label, hint, status } }: { command: Command }) {
  const words = useMessages().status.integration
  return (
    <>
      {status && <StatusIcon status={status} />}
      <span className={styles.label}>{label}</span>
      <span className={styles.hint}>
        {[status && status !== 'ok' && words[status], hint].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

/** By group, each in the order in which its commands were found; the group of the best one first. */
function inGroups(found: readonly Command[]): readonly Command[] {
  return groupsOf(found).flatMap((group) => found.filter((command) => command.group === group))
}

/** The groups of commands, in the order in which they first come. */
function groupsOf(commands: readonly Command[]): readonly CommandGroup[] {
  return [...new Set(commands.map(({ group }) => group))]
}
