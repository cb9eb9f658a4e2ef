import { type Mutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import BellOff from 'lucide-react/icons/bell-off'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CirclePause from 'lucide-react/icons/circle-pause'
import CloudAlert from 'lucide-react/icons/cloud-alert'
import Info from 'lucide-react/icons/info'
import WifiOff from 'lucide-react/icons/wifi-off'
import X from 'lucide-react/icons/x'
import { notificationHelp } from '../../shared/notification-help.ts'
import { NOTIFICATIONS_REFUSED, type Notice, type Overview } from '../../shared/overview.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { OutsideLink } from '../components/OutsideLink.tsx'
import { Until } from '../components/Time.tsx'
import { useCommand } from '../queries.ts'
import { thisPlatform } from '../words/platform.ts'
import styles from './Banner.module.css'
import { Banner } from './Banner.tsx'

/** What concerns the whole window: offline, Slack's own trouble, paused, snoozed, Redbar's own notices, and requests that failed. */
export function Banners({ overview }: { overview: Overview }) {
  const { online, slackProblem, pausedUntil, snoozedUntil, notices } = overview
  const problem = useProblem()
  const held = pausedUntil !== null || snoozedUntil !== null
  if (!problem && online && !slackProblem && !held && notices.length === 0) return null
  return (
    <section className={styles.banners} aria-label="Notices">
      {problem && <Problem problem={problem} />}
      {!online && <Offline />}
      {online && slackProblem && <SlackTrouble {...slackProblem} />}
      {pausedUntil !== null && <AllPaused until={pausedUntil} />}
      {snoozedUntil !== null && <Snoozed until={snoozedUntil} paused={pausedUntil !== null} />}
      {notices.map((notice) => (
        <OwnNotice key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function Offline() {
  return (
    <Banner icon={WifiOff} title="This computer is offline">
      Redbar cannot see your integrations until the network is back. Nothing is reported as broken meanwhile.
    </Banner>
  )
}

/** Without a page of its own the trouble is told about on the first one. */
const STATUS_PAGE = 'https://slack-status.com'

function SlackTrouble({ title, url }: { title: string | null; url: string | null }) {
  return (
    <Banner
      icon={CloudAlert}
      title="Slack has a problem"
      action={<OutsideLink url={url ?? STATUS_PAGE}>Slack's status page</OutsideLink>}
    >
      {title ? `Slack itself reports: “${title}”. ` : 'Its servers answer with errors. '}
      Until it is over, none of your integrations is blamed for it.
    </Banner>
  )
}

function AllPaused({ until }: { until: number }) {
  const title = 'All checks are paused'
  if (until === 0)
    return (
      <Banner icon={CirclePause} title={title}>
        Nothing is asked until you resume.
      </Banner>
    )
  return (
    <Banner icon={CirclePause} title={title}>
      Nothing is asked until <Until at={until} />.
    </Banner>
  )
}

function Snoozed({ until, paused }: { until: number; paused: boolean }) {
  return (
    <Banner icon={BellOff} title="Notifications are snoozed">
      Nothing rings until <Until at={until} />
      {!paused && '; checks go on'}.
    </Banner>
  )
}

const noticeIcons = { info: Info, warning: CircleAlert, error: CircleAlert } as const

function OwnNotice({ notice }: { notice: Notice }) {
  const dismiss = useCommand('notice.dismiss')
  return (
    <Banner
      icon={noticeIcons[notice.severity]}
      tone={notice.severity === 'info' ? 'grey' : 'amber'}
      title={notice.title}
      action={
        <Button
          tone="quiet"
          labelled="never"
          icon={X}
          disabled={dismiss.isPending}
          onClick={() => dismiss.mutate({ id: notice.id })}
        >
          {`Dismiss: ${notice.title}`}
        </Button>
      }
    >
      {notice.detail}
      {notice.id === NOTIFICATIONS_REFUSED && ` ${notificationHelp(thisPlatform())}`}
    </Banner>
  )
}

/** The newest command, when it failed; one that works after it takes it away. */
function useProblem(): Mutation | null {
  const commands = useMutationState({
    filters: { mutationKey: ['command'] },
    select: (mutation) => mutation as Mutation,
  })
  const newest = commands.at(-1)
  return newest?.state.status === 'error' ? newest : null
}

function Problem({ problem }: { problem: Mutation }) {
  const cache = useQueryClient().getMutationCache()
  return (
    <div role="alert">
      <Banner
        icon={CircleAlert}
        tone="amber"
        title="That did not work"
        action={
          <Button tone="quiet" labelled="never" icon={X} onClick={() => cache.remove(problem)}>
            Dismiss
          </Button>
        }
      >
        {sentenceOf(problem.state.error)}
      </Banner>
    </div>
  )
}
