import type { ReactNode } from 'react'
import type { Incident } from '../../shared/incident.ts'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { Phrase } from '../../shared/language/phrase.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { STEADY_AFTER_MS } from '../../shared/steady.ts'
import { CodeTag } from '../components/CodeTag.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { Said, useMessages } from '../language.tsx'
import styles from './FixLine.module.css'
import type { Fix } from './fix-age.ts'

type Props = {
  asking: boolean
  fix: Fix | null
  view: IntegrationView
  /** Every integration: others may have been asked too. */
  all: readonly IntegrationView[]
}

/** What Slack says after "I fixed it". It is always there, so that a screen reader hears what comes. */
export function FixLine({ asking, fix, view, all }: Props) {
  const words = useMessages().history.incident.answer
  return (
    <p role="status" className={styles.line}>
      {asking ? words.asking : fix && <Answer fix={fix} view={view} all={all} />}
    </p>
  )
}

function Answer({ fix: { asked, answer }, view, all }: Omit<Props, 'asking'> & { fix: Fix }) {
  const messages = useMessages()
  const words = messages.history.incident.answer
  if (answer.mended) {
    return (
      <>
        <StatusIcon status="ok" />
        <span>{agreement({ asked, wasOpen: answer.open, all }, messages)}</span>
      </>
    )
  }
  const { integrationId, status, code, title, well, failing } = answer
  const named = all.find((each) => each.id === integrationId)?.name ?? words.anotherOne
  const first =
    asked.length > 1
      ? { name: integrationId === view.id ? words.thisOne : named, count: asked.length, title }
      : null
  const inPart = first && well.length > 0 ? { ...first, well: well.length, failing: failing.length } : null
  const still = (tag: string): Phrase<ReactNode> => {
    const shown = <CodeTag code={tag} />
    if (inPart) return words.partlyCode<ReactNode>(shown, inPart)
    return first ? words.firstCode<ReactNode>(shown, first) : words.stillCode<ReactNode>(shown, title)
  }
  const unclear = first ? words.firstError(first) : words.stillError(title)
  const failed = inPart ? words.partlyError(inPart) : unclear
  return (
    <>
      <StatusIcon status={status} />
      <span>
        {status !== 'failed' && inPart && `${words.partlyWell(well.length, asked.length)} `}
        {status !== 'failed' && (first ? words.couldNotAll(first) : words.couldNot(title))}
        {status === 'failed' && (code ? <Said phrase={still(code)} /> : failed)}
        {view.incident && well.includes(view.id) && ` ${confirmation(view.incident, messages)}`}
      </span>
    </>
  )
}

/** When the incident of one that answers well again is over. */
function confirmation({ flappingSince }: Incident, { time, history }: WindowMessages): string {
  const words = history.incident.answer
  return flappingSince === null ? words.thisNext : words.thisOnceSteady(time.duration(STEADY_AFTER_MS))
}

type Mended = { asked: readonly string[]; wasOpen: boolean; all: readonly IntegrationView[] }

/** That they work; and when their incidents are closed, as long as one still is open. */
function agreement({ asked, wasOpen, all }: Mended, { time, history }: WindowMessages): string {
  const words = history.incident.answer
  const incidents = all.flatMap(({ id, incident }) => (asked.includes(id) && incident ? [incident] : []))
  if (!wasOpen || incidents.length === 0) return words.works(asked.length)
  return incidents.some(({ flappingSince }) => flappingSince !== null)
    ? words.closedOnceSteady(asked.length, time.duration(STEADY_AFTER_MS))
    : words.closedWithNext(asked.length)
}
