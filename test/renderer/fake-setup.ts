import { shapeOf } from '../../electron/setup/secret-shape.ts'
import type { Payload } from '../../shared/ipc.ts'
import { OK } from '../../shared/outcome.ts'
import type { AskedToken, ChannelFound, ChannelPage, Pasted, SavedSetup, Tried } from '../../shared/setup.ts'

/** A channel to choose, public and open, with the bot in it. */
export function channelOf(changes: Partial<ChannelFound> & Pick<ChannelFound, 'id' | 'name'>): ChannelFound {
  return { isPrivate: false, isArchived: false, isMember: true, watchedAs: null, ...changes }
}

/** A good answer about a token. */
export function askedOf(changes: Partial<AskedToken> = {}): AskedToken {
  return {
    outcome: OK,
    workspace: 'Acme',
    bot: 'review-radar',
    scopes: ['channels:read', 'groups:read', 'chat:write'],
    missing: [],
    canList: true,
    waitMs: null,
    ...changes,
  }
}

/** The set-up desk as the window sees it, in memory: what it answers can be changed. */
export class FakeSetup {
  /** What Slack says of each token. */
  asked: AskedToken | Error = askedOf()
  /** The pages of channels, by their cursor. */
  pages = new Map<string | null, ChannelPage>([
    [
      null,
      {
        kind: 'page',
        next: null,
        channels: [
          channelOf({ id: 'C0000000001', name: 'app-reviews' }),
          channelOf({ id: 'C0000000002', name: 'deploys', isPrivate: true }),
          channelOf({ id: 'C0000000003', name: 'old-news', isArchived: true }),
          channelOf({ id: 'C0000000004', name: 'random', isMember: false }),
        ],
      },
    ],
  ])
  /** What comes of trying, by channel; null is a webhook. */
  tried = new Map<string | null, Tried>()
  /** Whether the computer has a keyring. */
  keyring = true
  #pasted = 0

  recognise(text: string): { items: Pasted[] } {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return { items: lines.map((line, index) => this.#recogniseLine(line.trim(), index + 1)) }
  }

  ask(_id: string): AskedToken {
    if (this.asked instanceof Error) throw this.asked
    return this.asked
  }

  channels(_id: string, cursor: string | null): ChannelPage {
    const page = this.pages.get(cursor)
    if (!page) throw new Error(`There is no page at ${cursor}.`)
    return page
  }

  try({ channel }: Payload<'setup.try'>): Tried {
    const tried = this.tried.get(channel)
    if (tried) return tried
    const page = this.pages.get(null)
    const listed = page?.kind === 'page' ? page.channels.find(({ id }) => id === channel) : undefined
    return {
      kind: 'tried',
      channel,
      channelName: listed?.name ?? null,
      workspace: channel && 'Acme',
      outcome: OK,
    }
  }

  save({ items, plainText }: Payload<'setup.save'>): SavedSetup {
    if (!this.keyring && !plainText) return { kind: 'no-keyring' }
    return { kind: 'saved', ids: items.map((_, index) => `saved-${index}`) }
  }

  #recogniseLine(line: string, number: number): Pasted {
    const shape = shapeOf(line)
    const mask = `${line.slice(0, 5)}…`
    if (!shape.usable) return { usable: false, why: shape.why, mask, line: number }
    this.#pasted += 1
    const { kind } = shape
    return {
      usable: true,
      id: `pasted-${this.#pasted}`,
      kind,
      mask,
      name: null,
      apiUrl: null,
      wishes: [],
      watchedAs: [],
    }
  }
}
