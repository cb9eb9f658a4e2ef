import type { IntegrationView } from '../../shared/overview.ts'
import { STEADY_AFTER_MS } from '../../shared/steady.ts'
import { CodeTag } from '../components/CodeTag.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { duration } from '../words/durations.ts'
import styles from './FixLine.module.css'
import type { Fix } from './use-fix.ts'

type Props = {
  asking: boolean
  fix: Fix | null
  view: IntegrationView
  /** Every integration: others may have been asked too. */
  all: readonly IntegrationView[]
}

/** What Slack says after "I fixed it". It is always there, so that a screen reader hears what comes. */
export function FixLine({ asking, fix, view, all }: Props) {
  return (
    <p role="status" className={styles.line}>
      {asking ? 'Asking Slack…' : fix && <Answer fix={fix} view={view} all={all} />}
    </p>
  )
}

function Answer({ fix: { asked, answer }, view, all }: Omit<Props, 'asking'> & { fix: Fix }) {
  if (answer.mended) {
    return (
      <>
        <StatusIcon status="ok" />
        <span>Slack agrees: {agreement(asked, answer.open, all)}</span>
      </>
    )
  }
  const { integrationId, status, code, title } = answer
  const named = all.find((each) => each.id === integrationId)?.name ?? 'another one'
  const name = integrationId === view.id ? 'this one' : named
  const { length } = asked
  return (
    <>
      <StatusIcon status={status} />
      <span>
        {status === 'failed' ? (
          <>
            Slack still answers {code ? <CodeTag code={code} /> : 'with an error'}
            {length > 1 && `, first for ${name} of the ${length} asked`}: {title}.
          </>
        ) : (
          <>
            Could not check{length > 1 && ` all ${length}, ${name} first`}: {title}.
          </>
        )}
      </span>
    </>
  )
}

/** That they work; and when their incidents are closed, as long as one still is open. */
function agreement(asked: readonly string[], wasOpen: boolean, all: readonly IntegrationView[]): string {
  const { length } = asked
  const incidents = all.flatMap(({ id, incident }) => (asked.includes(id) && incident ? [incident] : []))
  if (!wasOpen || incidents.length === 0) {
    return length === 1 ? 'it works again.' : `all ${length} work again.`
  }
  const flaps = incidents.some(({ flappingSince }) => flappingSince !== null)
  const [works, are, have] =
    length === 1 ? ['it works', 'It is', 'it has'] : [`all ${length} work`, 'They are', 'they have']
  const when = flaps
    ? `once ${have} been steady for ${duration(STEADY_AFTER_MS)}`
    : 'with the next good answer'
  return `${works} now. ${are} closed ${when}.`
}
