/** One request as the log keeps it: names only, never a token, a hook's address or a body. */
export type LoggedRequest = {
  /** Ms since 1970. */
  at: number
  on: 'api' | 'hooks' | 'other'
  httpMethod: string
  /** `auth.test`, or `POST` and kin for a webhook. */
  method: string
  /** The name of the bot or hook whose credential was used; null when it is nobody's. */
  credential: string | null
  /** The channel that was asked for, or null. */
  channel: string | null
  /** The status decided on; 0 where no answer was sent. */
  status: number
}

/** A message that a webhook took. */
export type PostedMessage = { at: number; hook: string | null; text: string }

/** How many requests are remembered: a demo may run for days. */
const KEPT = 2000

/** The newest requests and every posted message, oldest first. */
export type RequestLog = {
  requests: readonly LoggedRequest[]
  posts: readonly PostedMessage[]
  add(request: LoggedRequest): void
  addPost(post: PostedMessage): void
}

/** An empty log. */
export function createRequestLog(): RequestLog {
  const requests: LoggedRequest[] = []
  const posts: PostedMessage[] = []
  return {
    requests,
    posts,
    add(request) {
      requests.push(request)
      if (requests.length > KEPT) requests.shift()
    },
    addPost: (post) => posts.push(post),
  }
}
