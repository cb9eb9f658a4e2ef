import type { Selection } from '../selection.ts'
import styles from './ListChoice.module.css'

type Listed = Selection['view']
type Props = { listed: Listed; onList: (listed: Listed) => void }

const words: Record<Listed, string> = { results: 'Checks', incidents: 'Incidents' }

/** Chooses what the history lists. */
export function ListChoice({ listed, onList }: Props) {
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">What the history lists</legend>
      {(['results', 'incidents'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={each === listed} onClick={() => onList(each)}>
          {words[each]}
        </button>
      ))}
    </fieldset>
  )
}
