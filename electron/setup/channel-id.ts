import { type Recognised, refused } from './recognised.ts'

const WHERE = "In Slack, open the channel's name at the top: the ID is at the foot of the window, C…"

/** Public, private and direct: "do not rely on the first letter" for what it is, but it is one of these. */
const SLACK_ID = /^[CGD][A-Z0-9]{8,}$/
const LINK =
  /^https:\/\/[a-z0-9.-]+\.slack(?:-gov)?\.com\/(?:archives|client\/[TE][A-Z0-9]+)\/([CGD][A-Z0-9]{8,})(?:[/?#].*)?$/

/** Recognises a channel's ID, or a link to the channel. On this computer (the demo) any plain word will do. */
export function recogniseChannel(
  text: string,
  { loopback }: { loopback: boolean },
): Recognised<{ channel: string }> {
  const pasted = text.trim()
  const channel = LINK.exec(pasted)?.[1] ?? pasted
  if (channel === '') return refused(`The channel's ID is empty. ${WHERE}`)
  if (channel.startsWith('#')) {
    return refused(`Slack is asked by ID, because names change. ${WHERE}`)
  }
  if (SLACK_ID.test(channel)) return { ok: true, channel }
  if (loopback && /^[\w-]{1,64}$/.test(channel)) return { ok: true, channel }
  if (/^[UW][A-Z0-9]{8,}$/.test(channel)) return refused(`This is a person's ID, not a channel's. ${WHERE}`)
  return refused(`This is no channel ID: those begin with C, G or D, as in C0123456789. ${WHERE}`)
}
