import { noticesMessages as english } from '../../../shared/language/en/notices.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import type { Overview } from '../../../shared/overview.ts'
import type { SlackProblem } from '../../../shared/slack-problem.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { failed, slackProblemOf } from '../../builders.ts'
import { FakeBridge } from '../fake-bridge.ts'
import { noticeOf, windowOverviewOf } from '../window-builders.ts'
import {
  acknowledgedOne,
  archived,
  flapping,
  known,
  longWatched,
  oneToken,
  revoked,
} from './incident-stories.ts'
import { type Story, storyOf } from './story.ts'
import { storyLatency } from './story-latency.ts'
import { storyStrips } from './story-strips.ts'
import { storyTimeline } from './story-timeline.ts'

const now = Date.now()
const good = [{ untilAgo: 0, outcome: OK }]
const NOT_MEMBER: Outcome = { status: 'warning', reason: 'not-in-channel', code: 'is_member' }
const SLACK_FAULT: Outcome = { status: 'inconclusive', reason: 'slack-fault', code: null }
const LIMITED: Outcome = { status: 'inconclusive', reason: 'rate-limited', code: 'ratelimited' }

function broken(): Story[] {
  return [
    revoked(now),
    storyOf(now, {
      id: 'deploys',
      name: 'Deploy hook',
      kind: 'webhook',
      target: 'hooks.slack.com',
      secretMask: 'https://hooks.slack.com/services/T0…/B0…/…f3Qk',
      workspace: null,
      channel: null,
      apiUrl: null,
      causes: [
        'Somebody removed the webhook, or the app it belongs to.',
        'The channel it posts to was archived.',
        'The token of its app was revoked: Slack removes the webhooks along with it.',
      ],
      stretches: [
        { untilAgo: 0, outcome: failed('hook-removed', { code: 'no_service' }), httpStatus: 404 },
        { untilAgo: 2.2 * HOUR, outcome: OK, httpStatus: 400 },
      ],
    }),
  ]
}

function wobbly(): Story[] {
  return [
    storyOf(now, {
      id: 'crashes',
      name: 'Crash reports to #ios-crashes with quite a long name',
      target: '#ios-crashes',
      workspace: 'Globex',
      status: 'confirming',
      incident: null,
      checking: true,
      stretches: [
        { untilAgo: 0, outcome: failed('account-inactive', { code: 'account_inactive' }) },
        { untilAgo: 3 * MINUTE, outcome: OK },
      ],
    }),
    storyOf(now, {
      id: 'sales',
      name: 'Sales digest',
      target: '#sales',
      workspace: 'Globex',
      stretches: [{ untilAgo: 0, outcome: NOT_MEMBER }],
    }),
    storyOf(now, {
      id: 'limited',
      name: 'Uptime alerts',
      target: '#ops',
      stretches: [
        { untilAgo: 0, outcome: LIMITED, httpStatus: 429 },
        { untilAgo: 20 * MINUTE, outcome: OK },
      ],
    }),
  ]
}

function fine(): Story[] {
  const names = [
    'Android reviews',
    'Billing events',
    'CI results',
    'Feedback form',
    'On-call rota',
    'Release notes',
  ]
  return [
    ...names.map((name, index) =>
      storyOf(now, {
        id: `fine-${index}`,
        name,
        target: `#${name.toLowerCase().replaceAll(' ', '-')}`,
        workspace: index % 2 ? 'Globex' : 'Acme',
        sinceAgo: 8 * DAY,
        stretches: good,
      }),
    ),
    storyOf(now, {
      id: 'paused',
      name: 'Old survey bot',
      target: '#survey',
      status: 'paused',
      paused: true,
      nextDueAt: null,
      stretches: good,
    }),
  ]
}

function quietHook(): Story {
  return storyOf(now, {
    id: 'status',
    name: 'Status page',
    kind: 'webhook',
    target: 'hooks.slack.com',
    secretMask: 'https://hooks.slack.com/services/…9aTb',
    workspace: null,
    channel: null,
    apiUrl: null,
    stretches: [{ untilAgo: 0, outcome: OK, httpStatus: 400 }],
  })
}

function allPaused(stories: Story[]): Story[] {
  return stories.map((story) => ({ ...story, view: { ...story.view, status: 'paused', nextDueAt: null } }))
}

function play(stories: Story[], changes: Partial<Overview> = {}): FakeBridge {
  const checkedAt = now - 40_000
  const views = stories.map((story) => story.view)
  const bridge = new FakeBridge(windowOverviewOf(views, { at: now, checkedAt, ...changes }))
  for (const { view, entries, details } of stories) {
    bridge.knows(entries)
    bridge.charts(view.id, (period) => storyTimeline(entries, view.everySeconds, period))
    bridge.times(view.id, (period) => storyLatency(entries, period))
    for (const each of details) bridge.explains(each)
    const first = details.find(({ at }) => at === view.incident?.firstBadAt)
    const good = details.find(({ at, outcome }) => first && at < first.at && outcome.status === 'ok')
    if (first) bridge.compares(first, good ?? null)
  }
  bridge.strips = storyStrips(stories)
  return bridge
}

/** Slack had trouble again and again, and has it now; one integration has felt it. */
function outage(): FakeBridge {
  const title = 'Some users may be having trouble sending messages'
  const url = 'https://slack-status.com/2026-11/0a1b2c3d'
  const felt = storyOf(now, {
    id: 'orders',
    name: 'New orders',
    target: '#orders',
    sinceAgo: 20 * DAY,
    stretches: [
      { untilAgo: 0, outcome: SLACK_FAULT, httpStatus: 503 },
      { untilAgo: 1.4 * HOUR, outcome: OK },
      { untilAgo: 9 * HOUR, outcome: SLACK_FAULT, httpStatus: 503 },
      { untilAgo: 11 * HOUR, outcome: OK },
    ],
  })
  const problem = (id: string, beganAgo: number, seenAgo: number, changes: Partial<SlackProblem> = {}) =>
    slackProblemOf({ id, title, url, from: now - beganAgo, lastSeenAt: now - seenAgo, ...changes })
  const slackProblems = [
    problem('over', 9 * DAY, 8 * DAY, { title: 'Search is slow', to: now - 8 * DAY }),
    problem('sign-in', 15 * HOUR, 14.5 * HOUR, { title: 'Cannot sign in', to: now - 14.5 * HOUR }),
    problem('lost', 11.2 * HOUR, 9 * HOUR, { title: 'Trouble with app tokens', url: null }),
    problem('beside', 10 * HOUR, 9.5 * HOUR, { title: 'Workflows are late', to: now - 9.5 * HOUR }),
    problem('now', 1.5 * HOUR, MINUTE),
  ]
  const bridge = play([felt, ...wobbly(), ...fine()], { slackProblem: { title, url } })
  bridge.charts(felt.view.id, (period) => {
    const timeline = storyTimeline(felt.entries, felt.view.everySeconds, period)
    const first = timeline.bars[0]?.from ?? now
    return { ...timeline, slackProblems: slackProblems.filter(({ lastSeenAt }) => lastSeenAt >= first) }
  })
  return bridge
}

function forever(): FakeBridge {
  const bridge = play([])
  bridge.holds('overview.get')
  return bridge
}

function silent(): FakeBridge {
  const bridge = play([])
  bridge.refuses(
    'overview.get',
    'Redbar did not answer this window. Close it and open it again from the tray.',
  )
  return bridge
}

/** The same, paused by itself: main names no cause of it then. */
function pausedStory(story: Story): Story {
  return { ...story, view: { ...story.view, status: 'paused', paused: true, blast: null, nextDueAt: null } }
}

/** Everything the window can look like, by name. */
export const scenes: Record<string, () => FakeBridge> = {
  busy: () => play([...broken(), ...wobbly(), ...fine()]),
  demo: () => play([...broken(), ...wobbly(), ...fine()], { demo: true }),
  calm: () => play(fine()),
  empty: () => play([]),
  loading: forever,
  error: silent,
  offline: () => play([...broken(), ...fine()], { online: false, face: 'offline' }),
  paused: () => play(allPaused(fine()), { pausedUntil: now + 50 * MINUTE, face: 'paused' }),
  group: () => play([...oneToken(now), ...fine()]),
  'group-acknowledged': () =>
    play([...broken(), ...oneToken(now).map((story) => known(story, now + DAY)), ...fine()]),
  'group-split': () =>
    play([...oneToken(now).map((story, index) => (index < 19 ? story : known(story, now + DAY))), ...fine()]),
  'incident-paused': () =>
    play([...oneToken(now).slice(0, 1).map(pausedStory), ...fine()], { snoozedUntil: now + HOUR }),
  'all-paused-and-snoozed': () =>
    play(allPaused([acknowledgedOne(now), ...fine()]), {
      pausedUntil: now + 50 * MINUTE,
      snoozedUntil: now + HOUR,
      face: 'paused',
    }),
  acknowledged: () => play([acknowledgedOne(now), ...fine()], { face: 'acknowledged' }),
  archived: () => play([archived(now), ...fine()]),
  flapping: () => play([flapping(now), ...fine()]),
  year: () => play([longWatched(now), ...fine()]),
  hook: () => play([quietHook(), ...fine()]),
  outage,
  lost: () => play(fine().map((story) => ({ ...story, view: { ...story.view, hasSecret: false } }))),
  notices: () =>
    play([...broken(), ...fine()], {
      notices: [
        noticeOf(),
        noticeOf({
          id: 'fault-request',
          ...english.faults.request({ count: 3, since: '08:42' }),
          action: english.actions['support-bundle'],
        }),
      ],
    }),
}
