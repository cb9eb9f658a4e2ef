import { useId } from 'react'
import styles from './Remedy.module.css'

/** "What probably happened" as a short list, the likeliest first; nothing where nothing is known. */
export function Causes({ causes }: { causes: readonly string[] }) {
  const id = useId()
  if (causes.length === 0) return null
  return (
    <div>
      <p id={id} className={styles.label}>
        What probably happened{causes.length > 1 && ', the likeliest first'}
      </p>
      <ul className={styles.causes} aria-labelledby={id}>
        {causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </div>
  )
}
