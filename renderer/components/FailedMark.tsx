import type { LucideProps } from 'lucide-react'
import styles from './StatusIcon.module.css'

/** A filled octagon with its cross cut out: the one filled shape, so that it stands out in greyscale as well. */
export function FailedMark({ size = 24, className }: LucideProps) {
  return (
    <svg aria-hidden="true" className={className} width={size} height={size} viewBox="0 0 24 24">
      <path
        className={styles.octagon}
        d="M8.3 1.5h7.4c.5 0 1 .2 1.4.6l4.8 4.8c.4.4.6.9.6 1.4v7.4c0 .5-.2 1-.6 1.4l-4.8 4.8c-.4.4-.9.6-1.4.6H8.3c-.5 0-1-.2-1.4-.6l-4.8-4.8c-.4-.4-.6-.9-.6-1.4V8.3c0-.5.2-1 .6-1.4l4.8-4.8c.4-.4.9-.6 1.4-.6z"
      />
      <path className={styles.cross} d="m8.5 8.5 7 7m0-7-7 7" />
    </svg>
  )
}
