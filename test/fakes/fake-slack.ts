import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { planAnswer } from '../../electron/demo/front-desk.ts'
import { readCall } from '../../electron/demo/read-call.ts'
import { createRequestLog, type PostedMessage } from '../../electron/demo/request-log.ts'
import { botOf, channelOf, hookOf, hookPath } from '../../electron/demo/slack-state.ts'
import { createSlackWorld } from '../../electron/demo/slack-world.ts'
import type { WorkspaceSetup } from '../../electron/demo/workspace-setup.ts'

/** An incident as Slack's status page has it. */
type StatusIncident = {
  id?: string
  title: string
  url?: string
  date_created?: string
  services: string[]
}

/**
 * Slack one level below the SDK: a `fetch` that the demo's own front desk answers, without HTTP and without waiting.
 * It stands at slack.com, so that everything that depends on the host is as it is for people.
 */
export function createFakeSlack(workspaces: readonly WorkspaceSetup[]) {
  const world = createSlackWorld(workspaces)
  const log = createRequestLog()
  const network = { inFlight: 0, connected: true }
  const statusPage = { incidents: [] as StatusIncident[], asked: 0 }

  async function answer(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    if (!network.connected) throw disconnected()
    if (new URL(String(input)).hostname === 'slack-status.com') {
      statusPage.asked += 1
      return Response.json({ status: 'ok', active_incidents: statusPage.incidents })
    }
    const { answer, delivery } = planAnswer({ world, log }, await readCall(incoming(String(input), init)))
    if (delivery.kind === 'reset') throw networkError('ECONNRESET')
    if (delivery.kind === 'silent') throw new DOMException('The deadline passed', 'TimeoutError')
    if (answer.status >= 300 && answer.status < 400)
      throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') })
    return new Response(answer.body, { status: answer.status, headers: answer.headers })
  }

  return {
    ...world,
    requests: log.requests,
    posts: log.posts,
    /** What was posted since the last time, and forgets it: a test that posts says so. */
    takePosts: (): PostedMessage[] => (log.posts as PostedMessage[]).splice(0),
    network,
    /** What slack-status.com says, and how often it was asked. */
    statusPage,
    fetch: async (input: string | URL | Request, init?: RequestInit) => {
      network.inFlight += 1
      try {
        return await answer(input, init)
      } finally {
        network.inFlight -= 1
      }
    },
    apiUrl: 'https://slack.com/api/',
    token: (bot: string) => botOf(world.state(), bot).token,
    channelId: (channel: string) => channelOf(world.state(), channel).id,
    hookUrl: (hook: string) => `https://hooks.slack.com${hookPath(hookOf(world.state(), hook))}`,
  }
}

function incoming(target: string, init: RequestInit = {}): IncomingMessage {
  const { pathname, search } = new URL(target)
  const body = init.body === undefined || init.body === null ? '' : String(init.body)
  const headers = Object.fromEntries(new Headers(init.headers))
  const message = Object.assign(Readable.from([Buffer.from(body)]), {
    method: init.method ?? 'GET',
    url: pathname + search,
    headers,
  })
  return message as unknown as IncomingMessage
}

/** Node's fetch says so when the name server cannot be reached. */
function disconnected(): TypeError {
  return networkError('ENOTFOUND')
}

function networkError(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}
