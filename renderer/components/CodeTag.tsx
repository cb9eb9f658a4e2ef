import styles from './CodeTag.module.css'

/** A raw code as Slack gave it: `token_revoked`, `HTTP 404`. */
export function CodeTag({ code }: { code: string }) {
  return <code className={styles.code}>{code}</code>
}
