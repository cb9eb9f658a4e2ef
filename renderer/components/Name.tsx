import styles from './Name.module.css'

/** A name, in which a channel stays on one line: its hyphens are no places to break. */
export function Name({ children }: { children: string }) {
  return children.split(/(#\S+)/).map((part) =>
    part.startsWith('#') ? (
      <span key={part} className={styles.channel}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
