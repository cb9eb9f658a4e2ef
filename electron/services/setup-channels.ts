import type { ChannelFound, ChannelPage } from '../../shared/setup.ts'
import { SECOND } from '../../shared/time.ts'
import { classifyReply } from '../monitor/classify.ts'
import { isRecord } from '../monitor/facts.ts'
import type { JsonReply } from '../monitor/slack-reply.ts'
import { inconclusive } from '../monitor/verdict.ts'
import type { Clock } from '../ports.ts'
import { fingerprint } from '../setup/credential.ts'
import { listableTypes } from '../setup/watch-scopes.ts'
import type { ChannelDirectory } from '../slack-ports.ts'
import type { Integrations } from './integrations.ts'
import type { HeldSecret } from './setup-secrets.ts'

type Parts = { clock: Clock; directory: ChannelDirectory; integrations: Integrations }
type Listed = Omit<ChannelFound, 'watchedAs'>

/** What a 429 without Retry-After is taken to mean (ms). */
const DEFAULT_WAIT_MS = 30 * SECOND

/** The channels of workspaces, page by page. Each page is asked for once; a wait that Slack asked for is kept. */
export class ChannelPages {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The page at that cursor, the first for null. */
  async page(held: HeldSecret, cursor: string | null, signal: AbortSignal): Promise<ChannelPage> {
    const known = held.pages.get(cursor ?? '')
    if (known) return this.#shown(held, known)
    const waitMs = held.listClosedUntil - this.#parts.clock.now()
    if (waitMs > 0) return { kind: 'wait', forMs: waitMs }
    const { apiUrl, secret: token } = held
    const types = listableTypes(held.scopes)
    const reply = await this.#parts.directory.list({ apiUrl, token, types, cursor }, signal)
    if (reply.kind === 'rate-limited') {
      const forMs = reply.retryAfterMs ?? DEFAULT_WAIT_MS
      held.listClosedUntil = this.#parts.clock.now() + forMs
      return { kind: 'wait', forMs }
    }
    if (reply.kind !== 'json' || !reply.body.ok || !Array.isArray(reply.body.channels)) {
      // The list is read as the answer about one channel: its errors are the same ones.
      const outcome = classifyReply('channel', reply)
      return {
        kind: 'refused',
        outcome: outcome.status === 'ok' ? inconclusive('not-slack') : outcome,
      } as ChannelPage
    }
    const page = pageOf(reply)
    held.pages.set(cursor ?? '', page)
    return this.#shown(held, page)
  }

  /** What is watched may have changed since a page came. */
  #shown(held: HeldSecret, { channels, next }: { channels: Listed[]; next: string | null }): ChannelPage {
    const credentialId = fingerprint(held.secret)
    const watched = new Map(
      this.#parts.integrations
        .all()
        .flatMap((each) =>
          each.kind === 'bot' && each.credentialId === credentialId
            ? [[each.channel, each.name] as const]
            : [],
        ),
    )
    const shown = channels.map((each) => ({ ...each, watchedAs: watched.get(each.id) ?? null }))
    return { kind: 'page', channels: shown, next }
  }
}

/** What conversations.list says (docs: its method page); what has no ID is passed over. */
function pageOf({ body }: JsonReply): { channels: Listed[]; next: string | null } {
  const listed = Array.isArray(body.channels) ? body.channels : []
  const metadata = body.response_metadata
  const cursor = isRecord(metadata) ? metadata.next_cursor : null
  return {
    channels: listed.filter(isRecord).flatMap(listedOf),
    next: typeof cursor === 'string' && cursor !== '' ? cursor : null,
  }
}

function listedOf(channel: Record<string, unknown>): Listed[] {
  const { id, name } = channel
  if (typeof id !== 'string' || id === '') return []
  return [
    {
      id: id.slice(0, 64),
      name: typeof name === 'string' && name !== '' ? name.slice(0, 200) : id,
      isPrivate: channel.is_private === true,
      isArchived: channel.is_archived === true,
      isMember: channel.is_member === true,
    },
  ]
}
