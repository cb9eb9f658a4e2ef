import type { NetworkFault } from '../monitor/slack-reply.ts'

/** What went wrong on the way, and the code that says so. */
export type FoundFault = { fault: NetworkFault; detail: string; issuer?: string }

/** An error of ours that already knows its fault. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
  readonly fault: NetworkFault

  constructor(fault: NetworkFault, detail: string) {
    super(detail)
    this.fault = fault
  }
}

/** Codes of Node (`cause.code`, https://nodejs.org/api/errors.html) and of Chromium (`net::` before it, net_error_list.h). */
const codes: Record<NetworkFault, readonly string[]> = {
  offline: ['ENETUNREACH', 'ENETDOWN', 'ERR_INTERNET_DISCONNECTED', 'ERR_NETWORK_IO_SUSPENDED'],
  dns: ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME', 'ERR_NAME_NOT_RESOLVED'],
  refused: ['ECONNREFUSED', 'ERR_CONNECTION_REFUSED'],
  reset: [
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'UND_ERR_SOCKET',
    'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
    'ERR_CONNECTION_RESET',
    'ERR_CONNECTION_CLOSED',
    'ERR_CONNECTION_ABORTED',
    'ERR_CONNECTION_FAILED',
    'ERR_NETWORK_CHANGED',
    'ERR_EMPTY_RESPONSE',
    'ERR_CONTENT_LENGTH_MISMATCH',
    'ERR_INCOMPLETE_CHUNKED_ENCODING',
    'ERR_SOCKET_NOT_CONNECTED',
  ],
  timeout: [
    'ETIMEDOUT',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'ERR_TIMED_OUT',
    'ERR_CONNECTION_TIMED_OUT',
  ],
  tls: [
    'EPROTO',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'HOSTNAME_MISMATCH',
    'INVALID_CA',
  ],
  proxy: ['ERR_TUNNEL_CONNECTION_FAILED', 'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'UND_ERR_PRX_TLS'],
  redirect: ['ERR_TOO_MANY_REDIRECTS', 'ERR_UNSAFE_REDIRECT', 'ERR_INVALID_REDIRECT'],
  'too-large': ['UND_ERR_RES_EXCEEDED_MAX_SIZE'],
  garbled: [
    'Z_DATA_ERROR',
    'Z_BUF_ERROR',
    'ERR_CONTENT_DECODING_FAILED',
    'ERR_CONTENT_DECODING_INIT_FAILED',
    'ERR_INVALID_HTTP_RESPONSE',
    'ERR_INVALID_CHUNKED_ENCODING',
    'ERR_RESPONSE_HEADERS_TRUNCATED',
  ],
  aborted: ['ERR_ABORTED', 'ABORT_ERR', 'UND_ERR_ABORTED'],
  unknown: [],
}
/** Families of codes, for those that the table does not name one by one. */
const families: readonly [prefix: string, fault: NetworkFault][] = [
  ['ERR_CERT_', 'tls'],
  ['CERT_', 'tls'],
  ['ERR_SSL_', 'tls'],
  ['ERR_TLS_', 'tls'],
  ['ERR_BAD_SSL_', 'tls'],
  ['ERR_DNS_', 'dns'],
  ['ERR_NAME_', 'dns'],
  ['ERR_PROXY_', 'proxy'],
  ['ERR_SOCKS_', 'proxy'],
  ['ERR_PAC_', 'proxy'],
  ['HPE_', 'garbled'],
  ['ERR_HTTP2_', 'reset'],
  ['ERR_QUIC_', 'reset'],
]
const faultByCode: ReadonlyMap<string, NetworkFault> = new Map(
  Object.entries(codes).flatMap(([fault, list]) => list.map((code) => [code, fault as NetworkFault])),
)
/** Sentences of transports for which there is no code, in this project's own transport and in undici's. */
const sentences: ReadonlyMap<string, NetworkFault> = new Map([
  ['unexpected redirect', 'redirect'],
  ['the body is too large', 'too-large'],
])

/** The codes that mean a fault; a family of them ends in a star. */
export function codesOfFault(fault: NetworkFault): string[] {
  const ofFamilies = families.filter(([, each]) => each === fault).map(([prefix]) => `${prefix}*`)
  return [...codes[fault], ...ofFamilies]
}

/** The longest chain of causes that is followed: an error may be its own cause. */
const DEEPEST = 8

/**
 * What an error of a transport says, by class and code, through all its causes. `detail` is the code where there is
 * one; otherwise the error's own words, of any length, which the caller has to mask and to cut. Never throws.
 */
export function networkFaultOf(error: unknown): FoundFault {
  const chain = causesOf(error)
  for (const each of chain) {
    const found = ownFault(each) ?? codedFault(each) ?? timedFault(each) ?? wordedFault(each)
    if (found) return found
  }
  const coded = chain.map(codeOf).find((code) => code !== null)
  return { fault: 'unknown', detail: coded ?? inWords(chain.at(-1) ?? error) }
}

function ownFault(error: object): FoundFault | null {
  return error instanceof FaultError ? { fault: error.fault, detail: error.message } : null
}

function codedFault(error: object): FoundFault | null {
  const detail = codeOf(error)
  if (detail === null) return null
  const code = detail.replace('net::', '')
  const fault = faultByCode.get(code) ?? families.find(([prefix]) => code.startsWith(prefix))?.[1]
  if (!fault) return null
  return { fault, detail, ...(fault === 'tls' && issuerOf(error)) }
}

/** Our own transport adds who issued the certificate that Chromium refused. */
function issuerOf(error: object): { issuer: string } | null {
  return 'issuer' in error && typeof error.issuer === 'string' ? { issuer: error.issuer } : null
}

/** The names that AbortSignal gives its reasons. */
function timedFault(error: object): FoundFault | null {
  const name = 'name' in error ? error.name : null
  if (name === 'TimeoutError') return { fault: 'timeout', detail: 'TimeoutError' }
  return name === 'AbortError' ? { fault: 'aborted', detail: 'AbortError' } : null
}

function wordedFault(error: object): FoundFault | null {
  const message = messageOf(error)
  const fault = sentences.get(message)
  return fault ? { fault, detail: message } : null
}

/** Node's `code`, or Chromium's, which Electron puts into the message alone. */
function codeOf(error: object): string | null {
  const chromium = /^net::ERR_[A-Z0-9_]{1,80}/.exec(messageOf(error))?.[0]
  if (chromium) return chromium
  const code = 'code' in error ? error.code : null
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,80}$/.test(code) ? code : null
}

/** The error, then what it wraps: `cause`, the SDK's `original`, the parts of an AggregateError. */
function causesOf(error: unknown): object[] {
  const found: object[] = []
  let level: unknown[] = [error]
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const objects = level.filter((each): each is object => typeof each === 'object' && each !== null)
    found.push(...objects)
    level = objects.flatMap(wrappedIn)
  }
  return found
}

function wrappedIn(error: object): unknown[] {
  const { cause, original, errors } = error as { cause?: unknown; original?: unknown; errors?: unknown }
  return [
    original === cause ? undefined : original,
    cause,
    ...(Array.isArray(errors) ? errors.slice(0, DEEPEST) : []),
  ]
}

function messageOf(error: object): string {
  return 'message' in error && typeof error.message === 'string' ? error.message : ''
}

function inWords(error: unknown): string {
  if (error instanceof Error) return `${nameOf(error)}: ${messageOf(error)}`
  return typeof error === 'string' ? error : `thrown: ${error === null ? 'null' : typeof error}`
}

function nameOf({ name }: Error): string {
  return typeof name === 'string' ? name : 'Error'
}
