import { useId } from 'react'
import { classes } from '../components/classes.ts'
import styles from './TextFilter.module.css'

type Props = {
  id?: string
  label: string
  className: string | undefined
  maxLength: number
  value: string
  /** What is offered while it is typed. */
  suggestions?: readonly string[]
  onType: (value: string) => void
}

/** A field whose words are looked for while they are typed. */
export function TextFilter({ id, label, className, maxLength, value, suggestions, onType }: Props) {
  const listId = useId()
  return (
    <>
      <input
        id={id}
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={maxLength}
        list={suggestions && listId}
        className={classes(styles.input, className)}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  )
}
