import type { CheckSummary, Evidence, Exchange } from '../../../shared/evidence.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'

/** Whose evidence it is, when (ms since 1970), and where its accidents come from. */
export type Scene = { integration: number; at: number; chance: () => number }

/** So many integrations share a workspace. */
const PER_WORKSPACE = 20

/** The details of a round as it would have been kept: what Slack says, in words and sizes of its own. */
export function madeUpDetails(
  outcome: Outcome,
  scene: Scene,
): { checks: CheckSummary[]; evidence: Evidence } {
  const exchanges = exchangesOf(outcome, scene)
  const last = exchanges.length - 1
  const checks = exchanges.map(({ check, httpStatus, durationMs }, index) => {
    return { check, outcome: index === last ? outcome : OK, httpStatus, durationMs }
  })
  const workspace = Math.floor(scene.integration / PER_WORKSPACE)
  return { checks, evidence: { exchanges, notes: [`Workspace: Team ${workspace}`] } }
}

function exchangesOf(outcome: Outcome, scene: Scene): Exchange[] {
  const reason = outcome.status === 'ok' ? null : outcome.reason
  if (reason === 'timeout' || reason === 'no-connection' || reason === 'tls') {
    const networkError =
      reason === 'timeout'
        ? 'No answer within 10 s'
        : `net::ERR_${reason === 'tls' ? 'CERT_DATE_INVALID' : 'CONNECTION_RESET'}`
    return [exchange('auth', scene, { httpStatus: null, requestId: null, headers: {}, networkError })]
  }
  if (reason === 'slack-fault') {
    const reply = `<html><body><h1>503 Service Unavailable</h1>Incident ${id(scene)}</body></html>`
    return [exchange('auth', scene, { httpStatus: 503, reply })]
  }
  const code = outcome.code
  const isAuth = reason === 'access-revoked' || reason === 'account-inactive' || reason === 'token-invalid'
  if (isAuth) return [exchange('auth', scene, { code, reply: JSON.stringify({ ok: false, error: code }) })]
  const channel = code ? JSON.stringify({ ok: false, error: code }) : channelReply(scene)
  return [
    exchange('auth', scene, { reply: authReply(scene) }),
    exchange('channel', scene, { code, reply: channel }),
  ]
}

function exchange(check: 'auth' | 'channel', scene: Scene, changes: Partial<Exchange>): Exchange {
  const requestId = id(scene)
  return {
    check,
    method: check === 'auth' ? 'auth.test' : 'conversations.info',
    host: 'slack.com',
    httpStatus: 200,
    code: null,
    requestId,
    startedAt: scene.at,
    durationMs: Math.round(scene.chance() * 3000) / 10,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      date: new Date(scene.at).toUTCString(),
      server: 'Apache',
      via: `1.1 slack-prod.tinyspeck.com, envoy-www-iad-${host(scene)}, envoy-edge-fra-${host(scene)}`,
      'x-oauth-scopes': 'chat:write,channels:read,groups:read',
      'x-slack-backend': 'r',
      'x-slack-req-id': requestId,
    },
    reply: '',
    replyTruncated: false,
    networkError: null,
    ...changes,
  }
}

function id({ chance }: Scene): string {
  return Array.from({ length: 4 }, () =>
    Math.floor(chance() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
}

/** One of some hundred computers. */
function host({ chance }: Scene): string {
  const number = String(1000 + Math.floor(chance() * 400))
  return [...number].map((digit) => 'kwzmcfnjtu'[Number(digit)]).join('')
}

function authReply({ integration }: Scene): string {
  const team = Math.floor(integration / PER_WORKSPACE)
  return JSON.stringify({
    ok: true,
    url: `https://team-${team}.slack.com/`,
    team: `Team ${team}`,
    user: `reviews-${integration}`,
    team_id: `T0${1_000_000 + team}`,
    user_id: `U0${2_000_000 + integration}`,
    bot_id: `B0${3_000_000 + integration}`,
    is_enterprise_install: false,
  })
}

function channelReply({ integration }: Scene): string {
  return JSON.stringify({
    ok: true,
    channel: {
      id: `C0${4_000_000 + integration}`,
      name: `app-reviews-${integration}`,
      is_channel: true,
      created: 1_449_252_889 + integration,
      creator: 'U012A3CDE',
      is_archived: false,
      is_member: true,
      topic: { value: 'Reviews of our apps', creator: 'U012A3CDE', last_set: 1_449_709_364 },
      purpose: { value: 'What people write about us in the stores', creator: 'U012A3CDE', last_set: 0 },
    },
  })
}
