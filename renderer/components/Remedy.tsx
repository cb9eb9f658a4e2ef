import type { ReactNode } from 'react'
import { type Found, meaningOf } from '../../shared/meaning.ts'
import type { ReasonMessage } from '../../shared/reason-message.ts'
import { useMessages } from '../language.tsx'
import { Causes } from './Causes.tsx'
import { InnerLink } from './InnerLink.tsx'
import { OutsideLink } from './OutsideLink.tsx'
import styles from './Remedy.module.css'

type Props = Found & {
  /** A page at Slack for this very integration, where one is known. */
  link: ReasonMessage['link']
  /** What else belongs to what happened; it stands below it where there is room for two columns. */
  children?: ReactNode
}

/** What a reason means, what probably caused it, who can mend it, and the steps, with ways into Slack where there are some. */
export function Remedy({ link, children, ...found }: Props) {
  const messages = useMessages()
  const { reasons, status, shell, permission } = messages
  const message = reasons[found.reason]
  const { whoMends, steps } = message
  return (
    <div className={styles.remedy}>
      <div className={styles.half}>
        <p>{meaningOf(found, messages)}</p>
        <Causes causes={found.causes} />
      </div>
      <div className={styles.half}>
        <p>
          <span className={styles.label}>{shell.remedy.whoMends}</span>{' '}
          <strong>{status.whoMends[whoMends]}</strong>
        </p>
        {steps.length > 0 && (
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        <Links own={link} general={message.link} />
        {found.reason === 'not-authorised' && <InnerLink to="#/permission">{permission.way}</InnerLink>}
      </div>
      {children && <div className={styles.besides}>{children}</div>}
    </div>
  )
}

/** The page of this very integration comes first; the general one is the one that the steps speak of. */
function Links({ own, general }: { own: ReasonMessage['link']; general: ReasonMessage['link'] }) {
  const links = [own, general].filter((link) => link !== null)
  if (links.length === 0) return null
  return (
    <p className={styles.links}>
      {links.map(({ label, url }) => (
        <OutsideLink key={url} url={url}>
          {label}
        </OutsideLink>
      ))}
    </p>
  )
}
