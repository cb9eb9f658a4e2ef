import type { KeyboardEvent } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { IntegrationItem } from './IntegrationItem.tsx'
import styles from './IntegrationList.module.css'

type Props = {
  integrations: IntegrationView[]
  selectedId: string | null
  /** `open` asks for its page (a click, Enter); without it the choice has moved by an arrow key. */
  onSelect: (id: string, how: 'open' | 'move') => void
}

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** Every integration, failing first. One tab stop; the arrow keys walk through it. */
export function IntegrationList({ integrations, selectedId, onSelect }: Props) {
  const selected = integrations.findIndex((view) => view.id === selectedId)
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key]
    const next = step && integrations[step(Math.max(selected, 0), integrations.length - 1)]
    if (!next) return
    event.preventDefault()
    onSelect(next.id, 'move')
    focusItem(event.currentTarget, next.id)
  }
  return (
    <section className={styles.region} aria-labelledby="integrations-title">
      <h2 id="integrations-title" className={styles.title}>
        Integrations
      </h2>
      <ul className={styles.list} aria-labelledby="integrations-title" onKeyDown={walk}>
        {integrations.map((view, index) => (
          <li key={view.id}>
            <IntegrationItem
              view={view}
              selected={index === selected}
              tabStop={index === Math.max(selected, 0)}
              onOpen={() => onSelect(view.id, 'open')}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function focusItem(list: HTMLElement, id: string): void {
  for (const item of list.querySelectorAll<HTMLElement>('[data-integration]')) {
    if (item.dataset.integration === id) item.focus()
  }
}
