import type { FetchLike } from './fetch-like.ts'

/** Node's own fetch as the transport. It knows neither the system's proxy nor its certificates. */
export function createNodeFetch(): FetchLike {
  return (url, init) => globalThis.fetch(url, init)
}
