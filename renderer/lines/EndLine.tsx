import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import styles from './EndLine.module.css'
import type { Pages } from './pages.ts'

type Props = {
  pages: Pages
  /** What is loaded. */
  what?: 'checks' | 'incidents'
  /** The words where there is nothing older. */
  children: string
}

/** The foot of a list: older entries on their way, a request that failed, or the end of it all. */
export function EndLine({ pages, what = 'checks', children }: Props) {
  const messages = useMessages()
  const words = messages.history.list
  if (pages.isFetchNextPageError) {
    return (
      <div className={styles.end}>
        <p>{sentenceOf(pages.error, messages)}</p>
        <Button onClick={() => pages.fetchNextPage()}>{words.retry}</Button>
      </div>
    )
  }
  return <p className={styles.end}>{pages.hasNextPage ? words.loadingOlder[what] : children}</p>
}
