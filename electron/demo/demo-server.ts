import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { demoWorkspaces } from './demo-workspaces.ts'
import { type FrontDesk, planAnswer } from './front-desk.ts'
import { readCall } from './read-call.ts'
import { createRequestLog, type LoggedRequest, type PostedMessage } from './request-log.ts'
import { sendAnswer } from './send-answer.ts'
import { botOf, channelOf, hookOf, hookPath } from './slack-state.ts'
import { createSlackWorld, type SlackVerbs } from './slack-world.ts'
import type { WorkspaceSetup } from './workspace-setup.ts'

/** A Slack on this computer: a real HTTP server, and verbs that say what happens in its workspaces. */
export type DemoServer = SlackVerbs & {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string
  /** The Web API's address, with a slash at the end. */
  apiUrl: string
  /** The whole address of a hook, which is its secret. Throws on an unknown name. */
  hookUrl(hook: string): string
  /** The token of a bot. Throws on an unknown name. */
  token(bot: string): string
  /** The id of a channel by its name. Throws on an unknown name. */
  channelId(channel: string): string
  /** The newest requests, oldest first. */
  requests: readonly LoggedRequest[]
  /** Every message that a webhook took: a probe that posts is a fault of ours. */
  posts: readonly PostedMessage[]
  /** Ends at once, breaking what is under way. Safe to call twice. */
  close(): Promise<void>
}

/** Starts a Slack on loopback. Port 0 takes a free one; without workspaces it has those of the demo. */
export async function startDemoServer(
  options: { port?: number; workspaces?: readonly WorkspaceSetup[] } = {},
): Promise<DemoServer> {
  const world = createSlackWorld(options.workspaces ?? demoWorkspaces)
  const log = createRequestLog()
  const server = createServer((request, response) => {
    serve({ world, log }, request, response).catch(() => response.destroy())
  })
  const url = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`
  return {
    ...world,
    url,
    apiUrl: `${url}/api/`,
    hookUrl: (hook) => url + hookPath(hookOf(world.state(), hook)),
    token: (bot) => botOf(world.state(), bot).token,
    channelId: (channel) => channelOf(world.state(), channel).id,
    requests: log.requests,
    posts: log.posts,
    close: () => close(server),
  }
}

async function serve(desk: FrontDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await readCall(request)
  sendAnswer(response, planAnswer(desk, call))
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) resolve(address.port)
      else reject(new Error('The demo server has no port.'))
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
