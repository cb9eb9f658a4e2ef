import type { IntegrationView } from '../../shared/overview.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import type { Search } from './search.ts'
import { isWordless } from './search-filter.ts'
import { nothingWords, widerOnes } from './search-words.ts'
import type { Seeker } from './use-search.ts'
import styles from './Without.module.css'

/** What stands there while the first answer is awaited. */
export function Looking() {
  return (
    <div className={styles.skeleton} role="status" aria-label="Looking through the history">
      {['a', 'b', 'c', 'd', 'e'].map((line) => (
        <span key={line} />
      ))}
    </div>
  )
}

/** What stands there when the history could not be searched. */
export function NotSearched({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <div className={styles.state} role="alert">
      <p>
        <strong>The history could not be searched.</strong> {sentenceOf(error)}
      </p>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  )
}

/** What stands there where nothing could be found: a text without words, or a time that ends before it begins. */
export function NotLookedFor({ search: { text } }: { search: Search }) {
  return (
    <div className={styles.state}>
      <p>
        <strong>Nothing was looked for.</strong>{' '}
        {isWordless(text)
          ? `“${text.trim()}” has no letter and no digit, and words are made of these.`
          : '“From” is later than “To”: nothing lies between them.'}
      </p>
    </div>
  )
}

type NothingProps = { seeker: Seeker; integrations: readonly IntegrationView[] }

/** What was looked for in vain, and ways to find more. */
export function NothingFound({ seeker: { asked, pick }, integrations }: NothingProps) {
  const wider = widerOnes(asked.search)
  return (
    <div className={styles.state}>
      <p>
        <strong>{nothingWords(asked.search, integrations)}</strong>
      </p>
      {wider.length > 0 && (
        <div className={styles.wider}>
          <p id="wider-title">Look further:</p>
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
