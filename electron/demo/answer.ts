/** An answer before it goes out. Header names are in lower case. */
export type Answer = { status: number; headers: Record<string, string>; body: string }

/** A Web API answer. An `error` in the body is repeated in `x-slack-failure`, as Slack does of late. */
export function jsonAnswer(
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
  status = 200,
): Answer {
  const failure: Record<string, string> = isHeaderSafe(body.error) ? { 'x-slack-failure': body.error } : {}
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-cache, no-store, must-revalidate',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
      ...failure,
      ...headers,
    },
    body: JSON.stringify(body),
  }
}

/** A code of any characters can be given; in a header only printable ASCII is allowed. */
function isHeaderSafe(code: unknown): code is string {
  return typeof code === 'string' && /^[\x21-\x7e]+$/.test(code)
}

/** A webhook's answer: one bare word in text/html. */
export function wordAnswer(status: number, word: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: word }
}

/** A web page, as something other than Slack's API would send it. */
export function pageAnswer(status: number, title: string, text: string): Answer {
  const body = `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body><h1>${title}</h1><p>${text}</p></body>\n</html>\n`
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}
