import LayoutList from 'lucide-react/icons/layout-list'
import Search from 'lucide-react/icons/search'
import type { MouseEvent } from 'react'
import { addressOf } from '../address.ts'
import type { Page, Selection } from '../selection.ts'
import styles from './Places.module.css'

type Props = {
  selection: Selection
  onGo: (page: Exclude<Page, 'integration'>) => void
}

const PLACES = [
  { page: 'overview', name: 'Overview', icon: LayoutList },
  { page: 'search', name: 'Search', icon: Search },
] as const

/** The ways to the pages that are about all integrations. */
export function Places({ selection, onGo }: Props) {
  const go = (event: MouseEvent, page: Exclude<Page, 'integration'>) => {
    event.preventDefault()
    onGo(page)
  }
  return (
    <nav className={styles.places} aria-label="Pages">
      {PLACES.map(({ page, name, icon: Icon }) => (
        <a
          key={page}
          href={addressOf({ ...selection, page })}
          className={styles.place}
          aria-current={selection.page === page ? 'page' : undefined}
          onClick={(event) => go(event, page)}
        >
          <Icon aria-hidden size={16} />
          {name}
        </a>
      ))}
    </nav>
  )
}
