import { isLoopback } from '../../shared/hosts.ts'
import { DEFAULT_EVERY_SECONDS, type Integration } from '../../shared/integration.ts'
import type { ChannelRefusal, Tried } from '../../shared/setup.ts'
import { inconclusive } from '../monitor/verdict.ts'
import type { Clock, Logger } from '../ports.ts'
import { isChannelName, recogniseChannel } from '../setup/channel-id.ts'
import type { SlackGateway } from '../slack-ports.ts'
import { secretFields } from './integration-changes.ts'
import { ProbeRunner, type ProbeRunnerParts, type Turn } from './probe-runner.ts'
import type { HeldSecret } from './setup-secrets.ts'

type Parts = {
  clock: Clock
  slack: SlackGateway
  witness: ProbeRunnerParts['witness']
  log: Pick<Logger, 'error'>
}

/** Dry runs: the questions and the verdict of a round, of something that is not watched yet. Nothing is stored. */
export class Trials {
  readonly #parts: Parts
  readonly #runner: ProbeRunner
  readonly #secrets = new Map<string, string>()

  constructor(parts: Parts) {
    this.#parts = parts
    this.#runner = new ProbeRunner({
      ...parts,
      readSecret: async ({ id }) => {
        const secret = this.#secrets.get(id)
        return secret === undefined ? { kind: 'missing' } : { kind: 'found', secret }
      },
      // A failure that is seen for the first time needs its witness.
      openReason: () => null,
    })
  }

  /** Tries a token in a channel (its ID or a link to it), or a webhook. */
  async try(held: HeldSecret, wanted: string | null, signal: AbortSignal): Promise<Tried> {
    if (held.kind === 'webhook') return this.#tryHook(held, signal)
    // A stand-in for Slack on this computer may have IDs of any form, but who types a name means the name.
    if (isChannelName(wanted ?? '')) return { kind: 'no-channel', why: 'name' }
    const loopback = isLoopbackAddress(held.apiUrl)
    const channel = recogniseChannel(wanted ?? '', { loopback })
    if (!channel.ok) return { kind: 'no-channel', why: refusalOf(wanted ?? '') }
    return this.#run(held, channel.channel, signal)
  }

  /** A webhook that took the question for a message is asked no second time (promise 15). */
  async #tryHook(held: HeldSecret, signal: AbortSignal): Promise<Tried> {
    const accepted = inconclusive('hook-accepted', 'HTTP 200')
    if (held.accepted) {
      return { kind: 'tried', channel: null, channelName: null, workspace: null, outcome: accepted }
    }
    const tried = await this.#run(held, null, signal)
    const { outcome } = tried.kind === 'tried' ? tried : { outcome: null }
    held.accepted = outcome?.status === 'inconclusive' && outcome.reason === 'hook-accepted'
    return tried
  }

  async #run(held: HeldSecret, channel: string | null, signal: AbortSignal): Promise<Tried> {
    const integration = madeUp(held, channel, this.#parts.clock.now())
    let turn: Turn = { kind: 'abandoned' }
    this.#secrets.set(integration.id, held.secret)
    try {
      await this.#runner.runRound([integration], signal, async (_integration, taken) => {
        turn = taken
      })
    } finally {
      this.#secrets.delete(integration.id)
    }
    return this.#toldBy(turn, channel)
  }

  #toldBy(turn: Turn, channel: string | null): Tried {
    if (turn.kind === 'postponed') {
      return { kind: 'wait', forMs: Math.max(0, turn.until - this.#parts.clock.now()) }
    }
    if (turn.kind === 'abandoned' || turn.kind === 'faulted') {
      const outcome = inconclusive(turn.kind === 'faulted' ? 'internal' : 'timeout')
      return { kind: 'tried', channel, channelName: null, workspace: null, outcome }
    }
    const { channelName, workspace } = turn.told
    return { kind: 'tried', channel, channelName, workspace, outcome: turn.result.outcome }
  }
}

/** The integration that it would be. */
function madeUp(held: HeldSecret, channel: string | null, createdAt: number): Integration {
  const common = {
    id: `trial ${held.id} ${channel ?? ''}`.slice(0, 64),
    name: 'Trial',
    ...secretFields(held.secret),
    everySeconds: DEFAULT_EVERY_SECONDS,
    paused: false,
    createdAt,
    priority: 'normal' as const,
    messagesPerDay: null,
    snoozedUntil: null,
  }
  return held.kind === 'webhook'
    ? { kind: 'webhook', ...common, host: new URL(held.secret).host }
    : { kind: 'bot', ...common, apiUrl: held.apiUrl, channel: channel ?? '' }
}

function refusalOf(text: string): ChannelRefusal {
  const wanted = text.trim()
  if (wanted === '') return 'empty'
  return /^[UW][A-Z0-9]{8,}$/.test(wanted) ? 'person' : 'no-id'
}

function isLoopbackAddress(address: string): boolean {
  return isLoopback(new URL(address).hostname)
}
