import Check from 'lucide-react/icons/check'
import { type KeyboardEvent, useRef } from 'react'
import styles from './CheckMenu.module.css'
import { Popup } from './Popup.tsx'

/** Something to choose. */
export type Choice<V extends string> = { value: V; label: string }
/** Choices that belong together, with what they have in common where there are several groups. */
export type Group<V extends string> = { name: string | null; choices: readonly Choice<V>[] }

type Props<V extends string> = {
  label: string
  groups: readonly Group<V>[]
  chosen: readonly V[]
  onChange: (chosen: V[]) => void
}

/** A menu in which several can be ticked. Arrow keys and letters move in it, Space and Enter tick, Escape closes. */
export function CheckMenu<V extends string>({ label, groups, chosen, onChange }: Props<V>) {
  const typed = useRef({ letters: '', at: 0 })
  const toggle = (value: V) => {
    const others = chosen.filter((each) => each !== value)
    onChange(others.length < chosen.length ? others : [...chosen, value])
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const now = event.timeStamp
    const { letters, at } = typed.current
    const word = (now - at < 700 ? letters : '') + event.key.toLowerCase()
    const isLetter = event.key.length === 1 && (event.key !== ' ' || word.length > 1)
    if (isLetter) typed.current = { letters: word, at: now }
    if (moved(event.currentTarget, event.key) || (isLetter && found(event.currentTarget, word)))
      event.preventDefault()
  }
  const first = groups[0]?.choices[0]?.value
  return (
    <Popup label={label} chosen={chosen.length} role="menu" onKeyDown={onKeyDown}>
      {groups.map(({ name, choices }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
        <div key={name} role="group" aria-label={name ?? label} className={styles.group}>
          {name && (
            <p aria-hidden className={styles.name}>
              {name}
            </p>
          )}
          {choices.map(({ value, label: words }) => (
            <button
              key={value}
              type="button"
              role="menuitemcheckbox"
              aria-checked={chosen.includes(value)}
              tabIndex={-1}
              data-first={value === first || undefined}
              className={styles.item}
              onClick={() => toggle(value)}
            >
              <span aria-hidden className={styles.box}>
                {chosen.includes(value) && <Check size={14} strokeWidth={3} />}
              </span>
              {words}
            </button>
          ))}
        </div>
      ))}
    </Popup>
  )
}

function itemsOf(within: HTMLElement): { items: HTMLElement[]; at: number } {
  const items = [...within.querySelectorAll<HTMLElement>('[role=menuitemcheckbox]')]
  return { items, at: items.findIndex((item) => item.matches(':focus')) }
}

/** Moves the focus within a menu; false for a key that moves nothing. */
function moved(within: HTMLElement, key: string): boolean {
  const { items, at } = itemsOf(within)
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[key]
  if (to === undefined) return false
  items.at(to % items.length)?.focus()
  return true
}

/** Moves the focus to the next item that begins so; false where none does. */
function found(within: HTMLElement, word: string): boolean {
  const { items, at } = itemsOf(within)
  // The first letter goes on from here; what follows it may stay.
  const from = word.length === 1 ? at + 1 : Math.max(at, 0)
  const inTurn = [...items.slice(from), ...items.slice(0, from)]
  const next = inTurn.find((item) => item.textContent?.trim().toLowerCase().startsWith(word))
  next?.focus()
  return next !== undefined
}
