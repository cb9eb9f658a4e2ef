import type { Incident } from '../../../shared/incident.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import type { Receipt } from '../../../shared/receipt.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { failed } from '../../builders.ts'
import { acknowledged, sharing } from '../window-builders.ts'
import { type Story, storyOf } from './story.ts'

const OFFLINE: Outcome = { status: 'inconclusive', reason: 'offline', code: null }
const NOT_MEMBER: Outcome = { status: 'warning', reason: 'not-in-channel', code: 'is_member' }

/** A bot that was revoked, with an eventful past. */
export function revoked(now: number): Story {
  return storyOf(now, {
    id: 'reviews',
    name: 'Reviews to #app-reviews',
    sinceAgo: 3 * DAY,
    asleep: 26 * HOUR,
    noted: { ago: 5 * HOUR, note: 'The channel was renamed from #reviews to #app-reviews.' },
    causes: [
      'Somebody removed the app from the workspace. Webhooks that came with it are gone as well.',
      'Somebody revoked the token in the settings of the app.',
    ],
    stretches: [
      { untilAgo: 0, outcome: failed('access-revoked', { code: 'token_revoked' }) },
      { untilAgo: 26 * MINUTE, outcome: OK },
      { untilAgo: 3 * HOUR, outcome: OFFLINE, httpStatus: null },
      { untilAgo: 3.6 * HOUR, outcome: OK },
      { untilAgo: 6 * HOUR, outcome: NOT_MEMBER },
      { untilAgo: 6.3 * HOUR, outcome: OK },
      { untilAgo: 9 * HOUR, outcome: failed('channel-archived', { code: 'is_archived' }) },
      { untilAgo: 9.4 * HOUR, outcome: OK },
    ],
  })
}

const TWENTY = [
  'Billing events',
  'CI results',
  'Crash reports',
  'Deploys',
  'Errors',
  'Feedback form',
  'Incidents',
  'Invoices',
  'Leads',
  'New hires',
  'On-call rota',
  'Orders',
  'Payments',
  'Release notes',
  'Reviews to #app-reviews',
  'Sales digest',
  'Sign-ups',
  'Support queue',
  'Uptime alerts',
  'Weekly numbers',
]

/** Twenty with one app, whose token was revoked. */
export function oneToken(now: number): Story[] {
  const stories = TWENTY.map((name, index) =>
    storyOf(now, {
      id: `one-${index}`,
      name,
      target: `#${name.toLowerCase().replaceAll(' ', '-')}`,
      appId: 'A024BE7LD',
      messagesPerDay: 400,
      causes: ['Somebody removed the app from the workspace. Webhooks that came with it are gone as well.'],
      stretches: [
        { untilAgo: 0, outcome: failed('access-revoked', { code: 'token_revoked' }) },
        { untilAgo: 2.2 * HOUR, outcome: OK },
      ],
    }),
  )
  const views = sharing(
    'app',
    stories.map(({ view }) => view),
  )
  return stories.map((story, index) => ({ ...story, view: views[index] ?? story.view }))
}

/** Gives the open incident of a story, and the details of its results, something of its own. */
function withIncident(story: Story, changes: Partial<Incident>, receipts: Receipt[] = []): Story {
  const { view } = story
  if (!view.incident) return story
  const incident = { ...view.incident, ...changes }
  const details = story.details.map((each) =>
    each.at >= incident.firstBadAt ? { ...each, incident, receipts } : each,
  )
  return { ...story, view: { ...view, incident }, details }
}

/** The same, its incident acknowledged until then. */
export function known(story: Story, until: number): Story {
  return { ...story, view: acknowledged(story.view, until) }
}

/** A bot whose failure the user knows of, with all that was told of it. */
export function acknowledgedOne(now: number): Story {
  const { view, ...rest } = revoked(now)
  const snoozed = { ...view, messagesPerDay: 90, snoozedUntil: now + 3 * HOUR }
  const receipt = (ago: number, fate: Receipt['fate'], about: Receipt['about'] = 'failure') => ({
    incidentId: view.incident?.id ?? '',
    at: now - ago,
    about,
    fate,
  })
  const story = withIncident({ ...rest, view: snoozed }, { failures: 6 }, [
    receipt(25 * MINUTE, { kind: 'held', why: 'quiet-hours', until: now - 20 * MINUTE }),
    receipt(20 * MINUTE, { kind: 'failed', why: 'no notification service' }),
    receipt(19 * MINUTE, { kind: 'failed', why: 'no notification service' }),
    receipt(18 * MINUTE, { kind: 'shown' }),
    receipt(5 * MINUTE, { kind: 'suppressed', why: 'acknowledged' }, 'reminder'),
  ])
  return known(story, now + DAY - 2 * HOUR)
}

/** A bot whose channel was archived hours ago: its answers are good but for one field. */
export function archived(now: number): Story {
  return storyOf(now, {
    id: 'archived',
    name: 'Production alerts',
    target: '#alerts-prod',
    causes: ['Somebody archived the channel.'],
    stretches: [
      { untilAgo: 0, outcome: failed('channel-archived', { code: 'is_archived' }) },
      { untilAgo: 3 * HOUR, outcome: OK },
    ],
  })
}

const RESTRICTED = failed('posting-restricted', { code: 'restricted_action', permanence: 'transient' })

/** One that comes and goes. */
export function flapping(now: number): Story {
  const story = storyOf(now, {
    id: 'flapping',
    name: 'Production alerts',
    target: '#alerts-prod',
    stretches: [0, 12, 26, 40, 47, 66].map((minutes, index) => ({
      untilAgo: minutes * MINUTE,
      outcome: index % 2 ? OK : RESTRICTED,
    })),
  })
  return withIncident(story, { flappingSince: now - 40 * MINUTE, failures: 14 })
}

/** A bot that was watched for a year, once an hour while the computer was awake, with outages and a warning. */
export function longWatched(now: number): Story {
  const story = storyOf(now, {
    id: 'year',
    name: 'Release notes',
    everySeconds: 3600,
    sinceAgo: 380 * DAY,
    stretches: [
      { untilAgo: 0, outcome: OK },
      { untilAgo: 4 * HOUR, outcome: failed('access-revoked', { code: 'token_revoked' }) },
      { untilAgo: 7 * HOUR, outcome: OK },
      { untilAgo: 3 * DAY, outcome: NOT_MEMBER },
      { untilAgo: 4 * DAY, outcome: OK },
      { untilAgo: 20 * DAY, outcome: failed('channel-archived', { code: 'is_archived' }) },
      { untilAgo: 22 * DAY, outcome: OK },
      { untilAgo: 61 * DAY, outcome: failed('access-revoked', { code: 'token_revoked' }) },
      { untilAgo: 62 * DAY, outcome: OK },
      { untilAgo: 200 * DAY, outcome: failed('channel-archived', { code: 'is_archived' }) },
      { untilAgo: 211 * DAY, outcome: OK },
    ],
  })
  // Off at night, and for a fortnight in between.
  const entries = story.entries.filter(({ at }) => {
    const ago = now - at
    const asleep = ago > 8 * HOUR && (ago - 8 * HOUR) % DAY < 9 * HOUR
    return !asleep && !(ago > 40 * DAY && ago < 54 * DAY)
  })
  return { ...story, entries }
}
