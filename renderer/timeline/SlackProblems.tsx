import { useState } from 'react'
import type { SlackProblem } from '../../shared/slack-problem.ts'
import type { Timeline } from '../../shared/timeline.ts'
import { Button } from '../components/Button.tsx'
import { OutsideLink } from '../components/OutsideLink.tsx'
import { Said, useMessages } from '../language.tsx'
import styles from './SlackProblems.module.css'
import { problemTime } from './slack-words.ts'

/** So many are told at once, the newest ones. */
const SHOWN = 3

/** What the grey bands over the bars are: Slack's own problems, with the way to its page. */
export function SlackProblems({ timeline: { slackProblems, at } }: { timeline: Timeline }) {
  const [all, setAll] = useState(false)
  const { slack } = useMessages().charts
  if (slackProblems.length === 0) return null
  const newest = slackProblems.toReversed()
  return (
    <div className={styles.problems}>
      <ul aria-label={slack.list}>
        {newest.slice(0, all ? newest.length : SHOWN).map((problem) => (
          <li key={problem.id}>
            <Problem problem={problem} now={at} />
          </li>
        ))}
      </ul>
      {newest.length > SHOWN && (
        <Button tone="quiet" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? slack.fewer : slack.all(newest.length)}
        </Button>
      )}
    </div>
  )
}

function Problem({ problem, now }: { problem: SlackProblem; now: number }) {
  const messages = useMessages()
  const { title, url } = problem
  const what = url === null ? title : <OutsideLink url={url}>{title}</OutsideLink>
  return (
    <>
      <span className={styles.swatch} aria-hidden="true" />{' '}
      <Said phrase={messages.charts.slack.one(problemTime(problem, now, messages), what)} />
    </>
  )
}
