import { maskText } from '../monitor/mask.ts'
import { recogniseApiUrl } from '../setup/api-url.ts'
import type { ChannelDirectory } from '../slack-ports.ts'
import { nothingSeen } from './capped-fetch.ts'
import { openDeadline } from './deadline.ts'
import { maskReply } from './mask-reply.ts'
import { FaultError } from './network-fault.ts'
import { toReply } from './reply.ts'
import type { SlackGatewayParts } from './slack-gateway.ts'
import { createClient } from './web-api-probes.ts'

/** What Slack recommends at the most (docs: pagination); such a page stays well under the cap of a body. */
const PAGE_LIMIT = 200

/** Lists channels over the given transport, a page for each request: nothing is retried, followed or waited for. */
export function createChannelDirectory(parts: SlackGatewayParts): ChannelDirectory {
  const { fetch, timeoutMs, secretMaskers = [] } = parts
  return {
    async list({ apiUrl, token, types, cursor }, outer) {
      const seen = nothingSeen()
      const deadline = openDeadline(outer, timeoutMs)
      let thrown: unknown = null
      try {
        if (!recogniseApiUrl(apiUrl).ok) throw new FaultError('unknown', 'The address was refused.')
        const exchanging = { fetch, signal: deadline.signal, seen }
        const client = createClient({ apiUrl, token }, exchanging, timeoutMs)
        const page = {
          types,
          limit: PAGE_LIMIT,
          exclude_archived: false,
          ...(cursor === null ? {} : { cursor }),
        }
        await deadline.race(client.conversations.list(page).then(() => undefined))
      } catch (error) {
        thrown = error
      } finally {
        deadline.close()
      }
      const mask = (text: string) =>
        secretMaskers.reduce((masked, each) => each(masked), maskText(text, [token]))
      return maskReply(toReply({ ...seen }, thrown), mask)
    },
  }
}
