import path from 'node:path'

/** The scheme of our own pages. */
export const APP_SCHEME = 'app'
/** The origin of our own pages: the only one that may ask the main process anything. */
export const APP_ORIGIN = 'app://redbar'
/** The window's page. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`

/** What our pages may load: their own files and nothing else, and nothing from the network. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const MIME_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A file of ours that a page asked for. */
export type AppFile = { file: string; mimeType: string }

/**
 * The file in `folder` that an address of ours names, or null where it names none: another host, a way out of the
 * folder, or a kind of file that we do not ship.
 */
export function appFile(address: string, folder: string): AppFile | null {
  const url = URL.parse(address)
  if (url?.protocol !== `${APP_SCHEME}:` || url.host !== 'redbar') return null
  const asked = decoded(url.pathname === '/' ? '/index.html' : url.pathname)
  // A backslash is a separator on Windows only, a NUL ends names in C: neither is in a name of ours.
  if (asked === null || /[\\\0]/.test(asked)) return null
  const file = path.resolve(folder, `.${asked}`)
  const mimeType = MIME_TYPES[path.extname(file)]
  if (mimeType === undefined || !file.startsWith(path.resolve(folder) + path.sep)) return null
  return { file, mimeType }
}

/** Whether an address is a page of ours. */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address)
  // `URL.origin` is "null" for schemes that Node does not know.
  return url !== null && `${url.protocol}//${url.host}` === APP_ORIGIN
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
