import { type Recognised, refused } from './recognised.ts'

/** Public, private and direct: "do not rely on the first letter" for what it is, but it is one of these. */
const SLACK_ID = /^[CGD][A-Z0-9]{8,}$/
const LINK =
  /^https:\/\/[a-z0-9.-]+\.slack(?:-gov)?\.com\/(?:archives|client\/[TE][A-Z0-9]+)\/([CGD][A-Z0-9]{8,})(?:[/?#].*)?$/

/** An ID that was typed in small letters. */
const SMALL_ID = /^[cgd]0[a-z0-9]{7,}$/

/** Whether a text is how people call a channel, "#reviews" or "reviews", which Slack is never asked by. */
export function isChannelName(text: string): boolean {
  const word = text.trim()
  if (word.startsWith('#')) return true
  return /^[^\s\p{Lu}:/]{1,80}$/u.test(word) && /\p{L}/u.test(word) && !SMALL_ID.test(word)
}

/** Recognises a channel's ID, or a link to the channel. On this computer (the demo) any plain word will do. */
export function recogniseChannel(
  text: string,
  { loopback }: { loopback: boolean },
): Recognised<{ channel: string }> {
  const pasted = text.trim()
  const channel = LINK.exec(pasted)?.[1] ?? pasted
  if (channel === '') return refused({ kind: 'channel-empty' })
  if (channel.startsWith('#')) return refused({ kind: 'channel-name' })
  if (SLACK_ID.test(channel)) return { ok: true, channel }
  if (loopback && /^[\w-]{1,64}$/.test(channel)) return { ok: true, channel }
  if (/^[UW][A-Z0-9]{8,}$/.test(channel)) return refused({ kind: 'channel-person' })
  return refused({ kind: 'channel-foreign' })
}
