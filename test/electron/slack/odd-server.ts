import { readFileSync } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** A request as it arrived. */
export type Arrived = { method: string; path: string; headers: IncomingMessage['headers']; body: string }
/** Answers a request, well or badly. */
export type Answering = (response: ServerResponse, request: Arrived) => void
/** A server on loopback that answers as it was told. */
export type OddServer = {
  origin: string
  apiUrl: string
  hookUrl: string
  requests: Arrived[]
  close(): Promise<void>
}

/** The path of a webhook with a plainly fake secret. */
export const HOOK_PATH = '/services/T00000TEST/B00000TEST/NotARealSecretForTests99'

const open = new Set<Server>()

/** Starts a server on a free port of loopback, the one of IPv4 unless another is named. */
export async function startOddServer(
  answering: Answering,
  { tls = false, host = '127.0.0.1' } = {},
): Promise<OddServer> {
  const requests: Arrived[] = []
  const server = createOne(tls, async (request, response) => {
    const { method = '', url: path = '', headers } = request
    response.on('error', () => {})
    const arrived = { method, path, headers, body: await bodyOf(request) }
    requests.push(arrived)
    answering(response, arrived)
  })
  open.add(server)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  const origin = `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`
  const close = () => closeServer(server)
  return { origin, apiUrl: `${origin}/api/`, hookUrl: `${origin}${HOOK_PATH}`, requests, close }
}

/** Closes every server that is still open, with its connections. */
export async function closeOddServers(): Promise<void> {
  await Promise.all([...open].map(closeServer))
}

/** Answers with a text. */
export function says(status: number, body: string | Buffer, headers: Record<string, string> = {}): Answering {
  return (response) => response.writeHead(status, headers).end(body)
}

/** Answers with JSON, as Slack's Web API does. */
export function saysJson(value: unknown, headers: Record<string, string> = {}): Answering {
  return says(200, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8', ...headers })
}

/** Never answers. */
export const keepsSilent: Answering = () => {}

/** Sends headers at once, then one byte of the body every few milliseconds, without end. */
export const drips: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}

/** Promises a longer body than it sends, then breaks the connection. */
export const breaksOff: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('{"ok":true,"team":"Ac', () => response.socket?.resetAndDestroy())
}

/** Breaks the connection before any answer. */
export const hangsUp: Answering = (response) => {
  response.socket?.resetAndDestroy()
}

function createOne(tls: boolean, listener: RequestListener): Server {
  if (!tls) return createServer(listener)
  return createSecureServer(
    { key: fixture('self-signed-key.pem'), cert: fixture('self-signed-cert.pem') },
    listener,
  )
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return body
}

async function closeServer(server: Server): Promise<void> {
  if (!open.delete(server)) return
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}
