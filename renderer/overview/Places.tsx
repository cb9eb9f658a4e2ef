import LayoutList from 'lucide-react/icons/layout-list'
import Search from 'lucide-react/icons/search'
import type { MouseEvent } from 'react'
import { addressOf } from '../address.ts'
import { useMessages } from '../language.tsx'
import type { Place, Selection } from '../selection.ts'
import styles from './Places.module.css'

type Props = {
  selection: Selection
  onGo: (page: Place) => void
}

const PLACES = [
  { page: 'overview', icon: LayoutList },
  { page: 'search', icon: Search },
] as const

/** The ways to the pages that are about all integrations. */
export function Places({ selection, onGo }: Props) {
  const words = useMessages().shell.list
  const go = (event: MouseEvent, page: Place) => {
    event.preventDefault()
    onGo(page)
  }
  return (
    <nav className={styles.places} aria-label={words.pages}>
      {PLACES.map(({ page, icon: Icon }) => (
        <a
          key={page}
          href={addressOf({ ...selection, page })}
          className={styles.place}
          aria-current={selection.page === page ? 'page' : undefined}
          {...(page === 'search' && { title: words.searchHint, 'aria-keyshortcuts': '/ Control+F Meta+F' })}
          onClick={(event) => go(event, page)}
        >
          <Icon aria-hidden size={16} />
          {words[page]}
        </a>
      ))}
    </nav>
  )
}
