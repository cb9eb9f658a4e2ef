import { type KeyboardEvent, useEffect, useRef } from 'react'
import styles from './Tabs.module.css'

type Props<Id extends string> = {
  /** What the tabs are of, to screen readers. */
  label: string
  tabs: readonly Id[]
  names: Readonly<Record<Id, string>>
  chosen: Id
  onChoose: (tab: Id) => void
  /** The id of the panel that shows what is chosen; those of the tabs are made from it. */
  panelId: string
}

/**
 * Tabs after the ARIA pattern: one stop for the Tab key, arrows from one to the next and around, Home and End, and what
 * is reached is shown at once, since it costs nothing.
 */
export function Tabs<Id extends string>({ label, tabs, names, chosen, onChoose, panelId }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Where not all fit in a row, the chosen one is in sight.
    const tab = list.current?.querySelector(`#${tabIdOf(panelId, chosen)}`)
    tab?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [panelId, chosen])
  const walk = (event: KeyboardEvent) => {
    const to = tabs[stepFrom(tabs.indexOf(chosen), event.key, tabs.length)]
    if (to === undefined) return
    event.preventDefault()
    onChoose(to)
    list.current?.querySelector<HTMLElement>(`#${tabIdOf(panelId, to)}`)?.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={walk}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabIdOf(panelId, tab)}
          aria-selected={tab === chosen}
          aria-controls={tab === chosen ? panelId : undefined}
          tabIndex={tab === chosen ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(tab)}
        >
          {names[tab]}
        </button>
      ))}
    </div>
  )
}

/** The id of a tab, which names its panel. */
export function tabIdOf(panelId: string, tab: string): string {
  return `${panelId}-${tab}`
}

/** Where a key leads from a tab; -1 where nowhere. */
function stepFrom(index: number, key: string, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count
    case 'ArrowLeft':
      return (index + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return -1
  }
}
