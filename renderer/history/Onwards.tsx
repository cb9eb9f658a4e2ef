import ArrowUp from 'lucide-react/icons/arrow-up'
import ArrowUpToLine from 'lucide-react/icons/arrow-up-to-line'
import { useRef } from 'react'
import { Button } from '../components/Button.tsx'
import { usePaced } from '../components/use-paced.ts'
import { useMessages } from '../language.tsx'
import type { useHistory } from '../queries.ts'
import type { News } from './news.ts'
import styles from './Onwards.module.css'
import { useFocusKept } from './use-focus-kept.ts'

type Props = {
  history: ReturnType<typeof useHistory>
  news: News
  /** Leads to the newest lines. */
  onTop: () => void
}

/** What floats above the lines for a reader who is not at their beginning: the way there, and what came in meanwhile. */
export function Onwards({ history, news, onTop }: Props) {
  const past = history.hasPreviousPage
  const { newer, newest, news: newsWords } = useMessages().history.list.onwards
  const words = news.checks === 0 ? '' : newsWords(news.checks, news.failed)
  const said = usePaced(past ? '' : words)
  const float = useRef<HTMLDivElement>(null)
  // Who scrolls up by another way while the button has the focus sees it go.
  const kept = useFocusKept(float, () =>
    document.getElementById('history-title')?.focus({ preventScroll: true }),
  )
  return (
    <div ref={float} className={styles.float} {...kept}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {history.isFetchPreviousPageError && (
        <Button className={styles.pill} onClick={() => history.fetchPreviousPage()}>
          {newer}
        </Button>
      )}
      {past && (
        <Button className={styles.pill} icon={ArrowUpToLine} onClick={onTop}>
          {newest}
        </Button>
      )}
      {!past && words && (
        <Button
          className={styles.pill}
          icon={ArrowUp}
          tone={news.failed > 0 ? 'onRed' : 'plain'}
          onClick={onTop}
        >
          {words}
        </Button>
      )}
    </div>
  )
}
