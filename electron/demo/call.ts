/** One request to the server, read and taken apart. Credentials are named, never held, once it is resolved. */
export type Call = ApiCall | HookCall | OtherCall

/** A call of a Web API method. */
export type ApiCall = {
  kind: 'api'
  httpMethod: string
  /** `auth.test` and so on, as the path gave it. */
  method: string
  token: string | null
  /** The arguments of query and form; a JSON body counts only where the method takes JSON. */
  args: Record<string, string>
  jsonArgs: Record<string, unknown>
  /** What Slack warns about in how it was asked (`missing_charset`), or null. */
  warning: 'missing_charset' | 'superfluous_charset' | null
}

/** A request to `/services/…`, `/workflows/…` or `/triggers/…`. */
export type HookCall = {
  kind: 'hook'
  httpMethod: string
  family: 'services' | 'workflows' | 'triggers'
  /** What follows the family in the path. */
  parts: string[]
  contentType: string
  body: string
}

/** Anything else: a browser that looks, a probe of the plain host. */
export type OtherCall = { kind: 'other'; httpMethod: string; path: string }
