import X from 'lucide-react/icons/x'
import { Button } from '../components/Button.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import type { Refusal } from './entries.ts'
import styles from './RefusalLine.module.css'

type Props = { refusal: Refusal; onDismiss: () => void }

/** What was pasted and cannot be used: what it is, why, and what to use instead. */
export function RefusalLine({ refusal: { pasted }, onDismiss }: Props) {
  const words = useMessages().setup.refusals
  const { title, why } = words.reasons[pasted.why]
  return (
    <li className={styles.line}>
      <StatusIcon status="warning" />
      <p>
        <strong>{title}</strong> {pasted.mask ? <code>{pasted.mask}</code> : words.line(pasted.line)}
        <br />
        {why}
      </p>
      <Button tone="quiet" labelled="never" icon={X} aria-label={words.dismiss(title)} onClick={onDismiss}>
        {words.dismiss(title)}
      </Button>
    </li>
  )
}
