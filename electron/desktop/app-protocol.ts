import { readFile } from 'node:fs/promises'
import { type Protocol, protocol } from 'electron'
import { APP_SCHEME, appFile, CONTENT_SECURITY_POLICY } from './app-address.ts'

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
}

/** Makes `app:` a scheme with an origin of its own, like https. Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves `app://redbar/…` from a folder, each answer with the strict policy; anything else is a 404. */
export function serveApp(folder: string, on: Protocol = protocol): void {
  on.handle(APP_SCHEME, (request) => answer(request.url, folder))
}

async function answer(address: string, folder: string): Promise<Response> {
  const asked = appFile(address, folder)
  if (!asked) return notFound()
  try {
    const body = await readFile(asked.file)
    return new Response(body, { headers: { ...HEADERS, 'content-type': asked.mimeType } })
  } catch {
    return notFound()
  }
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { ...HEADERS, 'content-type': 'text/plain' } })
}
