/**
 * The transport: the part of `fetch` that the gateway uses. It obeys `init.signal` while headers and while the body
 * are awaited, and with `redirect: 'manual'` gives a redirect back as the response it is (Electron's net stack in the
 * app, Node's in the command line and in tests).
 */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>
