import type { DemoServer } from '../../../electron/demo/demo-server.ts'

/** An answer as it came over HTTP. */
export type Heard = { status: number; headers: Headers; text: string }

/** Body that cannot be posted: what a probe of a webhook sends. */
export const BROKEN_JSON = '{"text": '

/** Asks a Web API method as @slack/web-api does: a form with a Bearer token. Follows no redirect. */
export async function askApi(
  slack: DemoServer,
  method: string,
  { bot, ...args }: { bot?: string; [argument: string]: string | undefined } = {},
): Promise<Heard & { json: Record<string, unknown> }> {
  const heard = await hear(slack.apiUrl + method, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(bot ? { authorization: `Bearer ${slack.token(bot)}` } : {}),
    },
    body: new URLSearchParams(Object.entries(args).map(([name, value]) => [name, value ?? ''])).toString(),
  })
  return { ...heard, json: JSON.parse(heard.text) }
}

/** Posts to a webhook; without a body, one that cannot be posted. */
export function askHook(slack: DemoServer, hook: string, body = BROKEN_JSON): Promise<Heard> {
  return hear(slack.hookUrl(hook), { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

/** Any request, with its body read to the end. */
export async function hear(url: string, init: RequestInit = {}): Promise<Heard> {
  const response = await fetch(url, { redirect: 'manual', ...init })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
