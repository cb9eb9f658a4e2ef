import styles from './OutsideLink.module.css'

type Props = {
  /** An address of the window: `#/permission`. */
  to: `#/${string}`
  children: string
}

/** A link to another page of the window. */
export function InnerLink({ to, children }: Props) {
  return (
    <a className={styles.link} href={to}>
      {children}
    </a>
  )
}
