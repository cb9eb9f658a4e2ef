import { useMessages } from '../language.tsx'
import type { Selection } from '../selection.ts'
import styles from './ListChoice.module.css'

type Listed = Selection['view']
type Props = { listed: Listed; onList: (listed: Listed) => void }

/** Chooses what the history lists. */
export function ListChoice({ listed, onList }: Props) {
  const words = useMessages().history.list.choice
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{words.label}</legend>
      {(['results', 'incidents'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={each === listed} onClick={() => onList(each)}>
          {words[each]}
        </button>
      ))}
    </fieldset>
  )
}
