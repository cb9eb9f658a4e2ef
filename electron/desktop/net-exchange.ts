import type { ClientRequest, IncomingMessage } from 'electron'

/** How one exchange is to go. */
export type ExchangeOptions = {
  signal: AbortSignal | null
  maxBodyBytes: number
  redirect: RequestInit['redirect']
  /** Who issued the certificate that was refused last for the request's host, or null. */
  issuer(): string | null
}

/** Statuses by which a Response must have no body (https://fetch.spec.whatwg.org/#null-body-status). */
const BODYLESS = new Set([204, 205, 304])

/**
 * One request of Electron's `net` as one `Response`. Until the headers are here a failure rejects the promise, from
 * then on it ends the body; either way the request is aborted and nothing is left behind.
 */
export class NetExchange {
  readonly #request: ClientRequest
  readonly #options: ExchangeOptions
  #resolve: (reply: Response) => void = () => {}
  #reject: (error: unknown) => void = () => {}
  #body: ReadableStreamDefaultController<Uint8Array> | null = null
  #bytes = 0
  #over = false

  constructor(request: ClientRequest, options: ExchangeOptions) {
    this.#request = request
    this.#options = options
  }

  /** Sends it. Rejects with the signal's reason, or with a TypeError as fetch does. */
  run(body: Buffer | null): Promise<Response> {
    const request = this.#request
    this.#options.signal?.addEventListener('abort', this.#onSignal)
    request.on('redirect', (status, _method, _url, headers) => this.#redirected(status, headers))
    // Somebody wants a sign-in, and the system's own credentials were not enough: go on without, to a 401 or a 407.
    request.on('login', (_info, answer) => answer())
    request.on('error', (error) => this.#fail(networkError(error.message, this.#options.issuer())))
    request.on('response', (reply) => this.#replied(reply))
    return new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
      if (body) request.end(body)
      else request.end()
    })
  }

  readonly #onSignal = () => this.#fail(this.#options.signal?.reason)

  #redirected(status: number, headers: Record<string, string[]>): void {
    if (this.#options.redirect === 'manual') {
      this.#end()
      this.#resolve(new Response(null, { status, headers: headersOf(headers) }))
      this.#request.abort()
    } else {
      this.#fail(networkError('unexpected redirect'))
    }
  }

  #replied(reply: IncomingMessage): void {
    // The proxy's own page, even where Slack was asked over https.
    if (reply.statusCode === 407) this.#fail(networkError('net::ERR_PROXY_AUTH_REQUESTED'))
    else this.#accept(reply)
  }

  #accept(reply: IncomingMessage): void {
    reply.on('data', (chunk) => this.#take(chunk))
    reply.on('end', () => this.#finish())
    reply.on('aborted', () => this.#fail(networkError('net::ERR_ABORTED')))
    reply.on('error', (error: unknown) =>
      this.#fail(networkError(String((error as Error)?.message ?? error))),
    )
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#body = controller
      },
      cancel: () => {
        this.#end()
        this.#request.abort()
      },
    })
    const { statusCode: status, statusMessage: statusText } = reply
    const init = { status, statusText, headers: headersOf(reply.headers) }
    this.#resolve(new Response(BODYLESS.has(status) ? null : body, init))
  }

  #take(chunk: Buffer): void {
    if (this.#over) return
    this.#bytes += chunk.byteLength
    if (this.#bytes > this.#options.maxBodyBytes) this.#fail(networkError('the body is too large'))
    else this.#body?.enqueue(new Uint8Array(chunk))
  }

  #finish(): void {
    if (this.#over) return
    this.#end()
    this.#body?.close()
  }

  #fail(error: unknown): void {
    if (this.#over) return
    this.#end()
    if (this.#body) this.#body.error(error)
    else this.#reject(error)
    this.#request.abort()
  }

  #end(): void {
    this.#over = true
    this.#options.signal?.removeEventListener('abort', this.#onSignal)
  }
}

/** As Node's fetch reports a network error: a TypeError, and what happened in its cause. */
function networkError(message: string, issuer: string | null = null): TypeError {
  const code = /^net::(ERR_\w+)/.exec(message)?.[1]
  const named = code?.startsWith('ERR_CERT_') && issuer !== null ? { code, issuer } : { code }
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), named) })
}

function headersOf(raw: Record<string, string | string[]>): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(raw)) {
    for (const value of [values].flat()) appendIfValid(headers, name, value)
  }
  return headers
}

/** Chromium lets values through that Headers refuses (a line break, letters beyond Latin-1). */
function appendIfValid(headers: Headers, name: string, value: string): void {
  try {
    headers.append(name, value)
  } catch {
    headers.append(name, '')
  }
}
