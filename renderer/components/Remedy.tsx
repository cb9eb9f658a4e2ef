import { explainCode } from '../../shared/code-explanations.ts'
import { reasonMessage, whoMendsText } from '../../shared/messages.ts'
import type { CheckKind, Reason } from '../../shared/outcome.ts'
import { OutsideLink } from './OutsideLink.tsx'
import styles from './Remedy.module.css'

type Props = { reason: Reason; code: string | null; check: CheckKind }

/** What a reason means, who can mend it, and the steps, with a way into Slack where there is one. */
export function Remedy({ reason, code, check }: Props) {
  const { meaning, whoMends, steps, link } = reasonMessage(reason)
  const narrower = code && explainCode(code, check)
  return (
    <div className={styles.remedy}>
      <p>
        {meaning} {narrower}
      </p>
      <p>
        <span className={styles.label}>Who can mend it</span> <strong>{whoMendsText(whoMends)}</strong>
      </p>
      {steps.length > 0 && (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {link && (
        <p>
          <OutsideLink url={link.url}>{link.label}</OutsideLink>
        </p>
      )}
    </div>
  )
}
