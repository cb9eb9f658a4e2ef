import type { IntegrationView } from '../../shared/overview.ts'
import { CodeTag } from '../components/CodeTag.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import styles from './FixLine.module.css'
import type { Fix } from './use-fix.ts'

type Props = {
  asking: boolean
  fix: Fix | null
  view: IntegrationView
  /** The name of an integration, to say which one still fails. */
  nameOf: (id: string) => string
}

/** What Slack says after "I fixed it". It is always there, so that a screen reader hears what comes. */
export function FixLine({ asking, fix, view, nameOf }: Props) {
  return (
    <p role="status" className={styles.line}>
      {asking ? 'Asking Slack…' : fix && <Answer fix={fix} view={view} nameOf={nameOf} />}
    </p>
  )
}

function Answer({ fix: { asked, answer }, view, nameOf }: Omit<Props, 'asking'> & { fix: Fix }) {
  if (answer.mended) {
    return (
      <>
        <StatusIcon status="ok" />
        <span>Slack agrees: {asked === 1 ? 'it works again' : `all ${asked} work again`}.</span>
      </>
    )
  }
  const { integrationId, status, code, title } = answer
  const whose = integrationId === view.id ? '' : ` for ${nameOf(integrationId)}`
  return (
    <>
      <StatusIcon status={status} />
      <span>
        {status === 'failed' ? (
          <>
            Slack still answers {code ? <CodeTag code={code} /> : 'with an error'}
            {whose}: {title}.
          </>
        ) : (
          <>
            Could not check{whose}: {title}.
          </>
        )}
      </span>
    </>
  )
}
