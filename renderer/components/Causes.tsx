import { useId } from 'react'
import { useMessages } from '../language.tsx'
import styles from './Remedy.module.css'

/** "What probably happened" as a short list, the likeliest first; nothing where nothing is known. */
export function Causes({ causes }: { causes: readonly string[] }) {
  const id = useId()
  const { remedy } = useMessages().shell
  if (causes.length === 0) return null
  return (
    <div>
      <p id={id} className={styles.label}>
        {causes.length > 1 ? remedy.causes : remedy.cause}
      </p>
      <ul className={styles.causes} aria-labelledby={id}>
        {causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </div>
  )
}
