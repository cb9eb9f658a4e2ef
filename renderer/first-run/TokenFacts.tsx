import Check from 'lucide-react/icons/check'
import Minus from 'lucide-react/icons/minus'
import type { AskedToken } from '../../shared/setup.ts'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import { type Credential, isGood } from './entries.ts'
import styles from './TokenFacts.module.css'
import { Trial, Verdict } from './Trial.tsx'
import { Waiting } from './Waiting.tsx'

type Props = { credential: Credential; onAgain: () => void }

/** What Slack says of a token: the workspace, the bot, and which of the scopes that Redbar looks for it has. */
export function TokenFacts({ credential, onAgain }: Props) {
  const words = useMessages().setup.token
  const { asked, pasted } = credential
  if (asked.state !== 'done') return <Trial trial={asked} isHook={false} onAgain={onAgain} />
  const { answer } = asked
  if (!isGood(credential)) {
    return answer.waitMs === null ? (
      <Verdict outcome={answer.outcome} check="auth" onAgain={onAgain} />
    ) : (
      <Waiting key={answer.waitMs} forMs={answer.waitMs} onOver={onAgain} />
    )
  }
  return (
    <>
      <p className={styles.line}>
        <StatusIcon status="ok" />
        <strong>{words.good(answer.bot, answer.workspace)}</strong>
      </p>
      {pasted.kind === 'user' && <p className={styles.note}>{words.user}</p>}
      {pasted.watchedAs.length > 0 && <p className={styles.note}>{words.watchedAs(pasted.watchedAs)}</p>}
      <Scopes answer={answer} />
    </>
  )
}

function Scopes({ answer: { scopes, missing } }: { answer: AskedToken }) {
  const words = useMessages().setup.token
  if (scopes === null) return <p className={styles.note}>{words.scopesUnknown}</p>
  return (
    <div className={styles.scopes}>
      <h3>{words.scopes}</h3>
      <ul>
        {missing.map((scope) => (
          <li key={scope} className={styles.missing}>
            <Minus aria-hidden size={16} />
            <code>{scope}</code>
            <span>
              <strong>{words.missing}</strong> {words.consequence[scope]}
            </span>
          </li>
        ))}
        {scopes.map((scope) => (
          <li key={scope}>
            <Check aria-hidden size={16} />
            <code>{scope}</code>
            <span className="visually-hidden">{words.granted}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
