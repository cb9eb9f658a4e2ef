import type { IntegrationView } from '../../shared/overview.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import type { Search } from './search.ts'
import { isWordless } from './search-filter.ts'
import { nothingWords, widerOnes } from './search-words.ts'
import type { Seeker } from './use-search.ts'
import styles from './Without.module.css'

/** What stands there while the first answer is awaited. */
export function Looking() {
  const { found } = useMessages().search
  return (
    <div className={styles.skeleton} role="status" aria-label={found.looking}>
      {['a', 'b', 'c', 'd', 'e'].map((line) => (
        <span key={line} />
      ))}
    </div>
  )
}

/** What stands there when the history could not be searched. */
export function NotSearched({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const messages = useMessages()
  const { found } = messages.search
  return (
    <div className={styles.state} role="alert">
      <p>
        <strong>{found.unreadable}</strong> {sentenceOf(error, messages)}
      </p>
      <Button onClick={onRetry}>{found.tryAgain}</Button>
    </div>
  )
}

/** What stands there where nothing could be found: a text without words, or a time that ends before it begins. */
export function NotLookedFor({ search: { text } }: { search: Search }) {
  const { found, time } = useMessages().search
  return (
    <div className={styles.state}>
      <p>
        <strong>{found.notLookedFor}</strong> {isWordless(text) ? found.wordless(text.trim()) : time.turned}
      </p>
    </div>
  )
}

type NothingProps = { seeker: Seeker; integrations: readonly IntegrationView[] }

/** What was looked for in vain, and ways to find more. */
export function NothingFound({ seeker: { asked, pick }, integrations }: NothingProps) {
  const messages = useMessages()
  const wider = widerOnes(asked.search, messages)
  return (
    <div className={styles.state}>
      <p>
        <strong>{nothingWords(asked.search, integrations, messages)}</strong>
      </p>
      {wider.length > 0 && (
        <div className={styles.wider}>
          <p id="wider-title">{messages.search.wider.title}</p>
          <ul aria-labelledby="wider-title">
            {wider.map(({ words, search }) => (
              <li key={words}>
                <Button
                  onClick={() => {
                    document.getElementById('found-title')?.focus()
                    pick(search)
                  }}
                >
                  {words}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
