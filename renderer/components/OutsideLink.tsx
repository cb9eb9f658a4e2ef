import ArrowUpRight from 'lucide-react/icons/arrow-up-right'
import { useCommand } from '../queries.ts'
import styles from './OutsideLink.module.css'

type Props = { url: string; children: string }

/** A link that the main process opens in the user's browser; only addresses at Slack get through. */
export function OutsideLink({ url, children }: Props) {
  const open = useCommand('link.open')
  return (
    <a
      className={styles.link}
      href={url}
      onClick={(event) => {
        event.preventDefault()
        open.mutate({ url })
      }}
    >
      {children}
      <ArrowUpRight aria-hidden size={14} strokeWidth={2.25} />
    </a>
  )
}
