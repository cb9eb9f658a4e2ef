import type { IncomingMessage } from 'node:http'
import type { ApiCall, Call, HookCall } from './call.ts'

/** The most of a request's body that is kept, in bytes; the rest is read and dropped. */
const BODY_LIMIT = 1_048_576

/** Reads a request to its end and takes it apart. Rejects when the client goes away before. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const body = await readBody(request)
  const url = parseTarget(request.url)
  const httpMethod = request.method ?? 'GET'
  const [, first, ...parts] = url.pathname.split('/')
  if (first === 'api' && parts.length === 1 && parts[0]) return apiCall(request, url, parts[0], body)
  if (isFamily(first)) {
    const contentType = request.headers['content-type'] ?? ''
    return { kind: 'hook', httpMethod, family: first, parts, contentType, body }
  }
  return { kind: 'other', httpMethod, path: url.pathname }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    if (size < BODY_LIMIT && Buffer.isBuffer(chunk)) chunks.push(chunk)
    size += chunk.length
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A target that no URL can be made of (`//`, `*`) is nobody's path. */
function parseTarget(target: string | undefined): URL {
  const base = 'http://127.0.0.1'
  return URL.canParse(target ?? '/', base) ? new URL(target ?? '/', base) : new URL(base)
}

function isFamily(part: string | undefined): part is HookCall['family'] {
  return part === 'services' || part === 'workflows' || part === 'triggers'
}

function apiCall(request: IncomingMessage, url: URL, method: string, body: string): ApiCall {
  const contentType = (request.headers['content-type'] ?? '').toLowerCase()
  const form = contentType.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(body) : null
  const { token: argToken, ...args } = {
    ...Object.fromEntries(url.searchParams),
    ...Object.fromEntries(form ?? []),
  }
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return {
    kind: 'api',
    httpMethod: request.method ?? 'GET',
    method,
    token: bearer ?? argToken ?? null,
    args,
    jsonArgs: contentType.startsWith('application/json') ? parseObject(body) : {},
    warning: charsetWarning(contentType),
  }
}

/** Slack warns of JSON without a charset, and of a form with one. */
function charsetWarning(contentType: string): ApiCall['warning'] {
  const hasCharset = contentType.includes('charset=')
  if (contentType.startsWith('application/json') && !hasCharset) return 'missing_charset'
  if (contentType.startsWith('application/x-www-form-urlencoded') && hasCharset) return 'superfluous_charset'
  return null
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}
