import { type Mutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import BellOff from 'lucide-react/icons/bell-off'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CirclePause from 'lucide-react/icons/circle-pause'
import CloudAlert from 'lucide-react/icons/cloud-alert'
import Info from 'lucide-react/icons/info'
import WifiOff from 'lucide-react/icons/wifi-off'
import X from 'lucide-react/icons/x'
import { NOTIFICATIONS_REFUSED, type Notice, type Overview } from '../../shared/overview.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { OutsideLink } from '../components/OutsideLink.tsx'
import { SaveButton } from '../components/SaveButton.tsx'
import { Until } from '../components/Time.tsx'
import { Said, useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { thisPlatform } from '../words/platform.ts'
import styles from './Banner.module.css'
import { Banner } from './Banner.tsx'

/** What concerns the whole window: offline, Slack's own trouble, paused, snoozed, Redbar's own notices, and requests that failed. */
export function Banners({ overview }: { overview: Overview }) {
  const { online, slackProblem, pausedUntil, snoozedUntil, notices } = overview
  const problem = useProblem()
  const words = useMessages().shell.banners
  const held = pausedUntil !== null || snoozedUntil !== null
  if (!problem && online && !slackProblem && !held && notices.length === 0) return null
  return (
    <section className={styles.banners} aria-label={words.name}>
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
  const { offline } = useMessages().shell
  return (
    <Banner icon={WifiOff} title={offline.title}>
      {offline.detail}
    </Banner>
  )
}

/** Without a page of its own the trouble is told about on the first one. */
const STATUS_PAGE = 'https://slack-status.com'

function SlackTrouble({ title, url }: { title: string | null; url: string | null }) {
  const { slackProblem: words } = useMessages().shell
  return (
    <Banner
      icon={CloudAlert}
      title={words.title}
      action={<OutsideLink url={url ?? STATUS_PAGE}>{words.link}</OutsideLink>}
    >
      {title ? words.reported(title) : words.noticed} {words.blame}
    </Banner>
  )
}

function AllPaused({ until }: { until: number }) {
  const { paused } = useMessages().shell
  return (
    <Banner icon={CirclePause} title={paused.title}>
      {until === 0 ? paused.forGood : <Said phrase={paused.until(<Until at={until} />)} />}
    </Banner>
  )
}

function Snoozed({ until, paused }: { until: number; paused: boolean }) {
  const { snoozed } = useMessages().shell
  const sentence = paused ? snoozed.untilWhilePaused : snoozed.until
  return (
    <Banner icon={BellOff} title={snoozed.title}>
      <Said phrase={sentence(<Until at={until} />)} />
    </Banner>
  )
}

const noticeIcons = { info: Info, warning: CircleAlert, error: CircleAlert } as const

function OwnNotice({ notice }: { notice: Notice }) {
  const dismiss = useCommand('notice.dismiss')
  const { alerts, shell } = useMessages()
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
          busy={dismiss.isPending}
          onClick={() => {
            focusPage()
            dismiss.mutate({ id: notice.id })
          }}
        >
          {shell.banners.dismissOne(notice.title)}
        </Button>
      }
    >
      {notice.detail}
      {notice.id === NOTIFICATIONS_REFUSED && ` ${alerts.help[thisPlatform()]}`}
      {notice.action && (
        <span className={styles.remedy}>
          <SaveButton name="support.save" payload={undefined}>
            {notice.action.label}
          </SaveButton>
        </span>
      )}
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
  const messages = useMessages()
  const words = messages.shell.banners
  return (
    <div role="alert">
      <Banner
        icon={CircleAlert}
        tone="amber"
        title={words.refused}
        action={
          <Button
            tone="quiet"
            labelled="never"
            icon={X}
            onClick={() => {
              focusPage()
              cache.remove(problem)
            }}
          >
            {words.dismiss}
          </Button>
        }
      >
        {sentenceOf(problem.state.error, messages)}
      </Banner>
    </div>
  )
}

/** What was put away had the focus: the page takes it, from its name on. */
function focusPage(): void {
  document.querySelector<HTMLElement>('main h1[tabindex="-1"]')?.focus({ preventScroll: true })
}
