import styles from './Radios.module.css'

type Props<V extends string> = {
  legend: string
  name: string
  /** Each value with its words, in the order shown. */
  options: readonly (readonly [V, string])[]
  value: V
  onChange: (value: V) => void
  /** What the chosen one means. */
  hint?: string
}

/** Chooses one of a few, side by side. */
export function Radios<V extends string>({ legend, name, options, value, onChange, hint }: Props<V>) {
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map(([each, words]) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={value === each}
            onChange={() => onChange(each)}
          />
          <span>{words}</span>
        </label>
      ))}
      {hint && (
        <p role="status" className={styles.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
