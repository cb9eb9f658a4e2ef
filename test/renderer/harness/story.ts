import type { HistoryEntry, ResultDetails } from '../../../shared/history.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import type { IntegrationView } from '../../../shared/overview.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../shared/time.ts'
import { incidentOf } from '../../builders.ts'
import { detailsOf, entryOf, exchangeOf, viewOf } from '../window-builders.ts'

/** A stretch of a history: how long ago it ended (ms), and what every check of it found. */
export type Stretch = { untilAgo: number; outcome: Outcome; httpStatus?: number | null }

/** One integration with a past. */
export type Story = { view: IntegrationView; entries: HistoryEntry[]; details: ResultDetails[] }

type StoryOf = Partial<IntegrationView> & {
  id: string
  stretches: Stretch[]
  sinceAgo?: number
  /** What is noted at the check that finished so long ago (ms). */
  noted?: { ago: number; note: string }
  asleep?: number
}

/** Tells a story backwards from now, check by check. Stretches are given newest first. */
export function storyOf(
  now: number,
  { stretches, sinceAgo = 9 * HOUR, asleep, noted, ...view }: StoryOf,
): Story {
  const every = (view.everySeconds ?? 300) * SECOND
  const entries: HistoryEntry[] = []
  for (let ago = 40 * SECOND; ago < sinceAgo; ago += every) {
    if (asleep && ago > asleep && ago < asleep + 2.5 * HOUR) continue
    const stretch = stretches.findLast((each) => ago >= each.untilAgo) ?? stretches[0]
    const outcome = stretch?.outcome ?? OK
    const at = now - ago - (Math.round(ago / every) % 7) * 300
    const check = view.kind === 'webhook' ? 'webhook' : saysChannel(outcome) ? 'channel' : 'auth'
    const httpStatus = stretch?.httpStatus === undefined ? 200 : stretch.httpStatus
    const note = noted && ago <= noted.ago && noted.ago < ago + every ? noted.note : null
    const durationMs = tookMs(ago)
    entries.push(entryOf(at, outcome, { integrationId: view.id, check, httpStatus, durationMs, note }))
  }
  const told = standing(now, view, entries)
  const details = entries.slice(0, 120).map((entry) => explained(entry, told))
  return { view: told, entries, details }
}

/** Of a channel Slack answers `ok: true`, and what is wrong with it is a field. */
function saysChannel({ status, code }: Outcome): boolean {
  return status === 'ok' || code?.startsWith('is_') === true
}

/** How long (ms) an answer took so long ago: slower for an hour of each day, and once in a while by much. */
function tookMs(ago: number): number {
  const usual = 140 + (ago % 97)
  const busy = ago % DAY > 5 * HOUR && ago % DAY < 6.5 * HOUR ? 2.2 : 1
  return Math.round(usual * busy * (Math.floor(ago / MINUTE) % 31 === 0 ? 2.6 : 1))
}

function standing(now: number, view: Partial<IntegrationView>, entries: HistoryEntry[]): IntegrationView {
  const newest = entries[0]
  const outcome = newest?.outcome ?? null
  const good = entries.find((each) => each.outcome.status === 'ok' || each.outcome.status === 'warning')
  const failing = outcome?.status === 'failed'
  const run = entries.slice(0, good ? entries.indexOf(good) : entries.length)
  const first = run.at(-1)
  return viewOf({
    status: failing ? 'failing' : (outcome?.status ?? 'waiting'),
    outcome,
    lastCheckedAt: newest?.at ?? null,
    lastGoodAt: good?.at ?? null,
    nextDueAt: newest ? newest.at + 5 * MINUTE : now,
    incident:
      failing && newest && first
        ? incidentOf({
            ...outcome,
            id: `${newest.integrationId}-incident`,
            integrationId: newest.integrationId,
            lastGoodAt: good?.at ?? null,
            firstBadAt: first.at,
            openedAt: run.at(-2)?.at ?? first.at,
            lastBadAt: newest.at,
            failures: run.length,
          })
        : null,
    ...view,
  })
}

function explained(entry: HistoryEntry, { causes, incident }: IntegrationView): ResultDetails {
  const { outcome, at, httpStatus } = entry
  const auth = exchangeOf({
    code: null,
    startedAt: at,
    durationMs: 121.4,
    reply: JSON.stringify({
      ok: true,
      url: 'https://acme.slack.com/',
      team: 'Acme',
      user: 'reviews_bot',
      team_id: 'T024BE7LD',
      user_id: 'U024BE7LH',
      bot_id: 'B0123ABCD',
    }),
  })
  const last = exchangeOf({
    check: entry.check,
    method: entry.check === 'webhook' ? 'POST' : entry.check === 'auth' ? 'auth.test' : 'conversations.info',
    host: entry.check === 'webhook' ? 'hooks.slack.com' : 'slack.com',
    httpStatus,
    code: saysChannel(outcome) ? null : outcome.code,
    startedAt: entry.check === 'channel' ? at + 130 : at,
    durationMs: entry.durationMs,
    reply: replyOf(entry),
    networkError: httpStatus === null ? 'net::ERR_INTERNET_DISCONNECTED' : null,
    requestId: httpStatus === null ? null : 'f1e2d3c4b5a6978812345678',
    headers:
      httpStatus === null
        ? {}
        : {
            'content-type': 'application/json; charset=utf-8',
            date: 'Mon, 23 Nov 2026 09:00:00 GMT',
            'x-oauth-scopes': 'channels:read,chat:write',
            'x-slack-req-id': 'f1e2d3c4b5a6978812345678',
          },
  })
  const exchanges = entry.check === 'channel' ? [auth, last] : [last]
  const found = { outcome, httpStatus, check: entry.check, durationMs: entry.durationMs }
  return detailsOf(entry, {
    checks:
      entry.check === 'channel'
        ? [{ ...found, check: 'auth', outcome: OK, durationMs: 121.4 }, found]
        : [found],
    incident: incident && at >= incident.firstBadAt ? incident : null,
    causes: outcome.status === 'failed' ? causes : [],
    evidence: { exchanges, notes: entry.check === 'channel' ? ['Workspace: Acme'] : [] },
  })
}

function replyOf({ check, outcome, httpStatus, at: entryTime }: HistoryEntry): string {
  if (httpStatus === null) return ''
  if (httpStatus === 503) return ERROR_PAGE
  if (check === 'webhook') return outcome.code ?? 'invalid_payload'
  if (saysChannel(outcome)) {
    return JSON.stringify({
      ok: true,
      channel: {
        id: 'C0123456789',
        name: 'app-reviews',
        is_channel: true,
        is_archived: outcome.code === 'is_archived',
        is_member: outcome.code !== 'is_member',
        is_shared: false,
        previous_names: ['reviews', 'store-reviews'],
        created: 1449252889,
        num_members: 20 + (entryTime % 9),
        topic: { value: 'What people say in the stores', creator: 'U012A3CDE', last_set: 1449709364 },
      },
    })
  }
  return JSON.stringify({ ok: false, error: outcome.code, response_metadata: { scopes: ['channels:read'] } })
}

/** What a server in trouble answers: no JSON, and longer than anybody wants to read. */
const ERROR_PAGE = `<!DOCTYPE html>
<html lang="en">
<head><title>Server Error | Slack</title>
<style>
${Array.from({ length: 60 }, (_, index) => `.c${index} { margin: ${index}px; color: #1d1c1d }`).join('\n')}
</style></head>
<body><h1>Something went wrong</h1></body>
</html>`
