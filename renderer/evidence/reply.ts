import { jsonText, parseJson } from './json.ts'

/** A reply made readable: JSON is indented, anything else stays as it came. */
export function readableReply(reply: string): string {
  const json = parseJson(reply)
  return json ? jsonText(json) : reply
}
