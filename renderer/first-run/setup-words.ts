import type { WindowMessages } from '../../shared/language/messages.ts'
import type { Choice, Credential } from './entries.ts'

/** The longest name of an integration. */
const MAX_NAME = 120

/** What an integration is called unless the user says otherwise: "#reviews in Acme", "Webhook …1234". */
export function proposedName(
  { pasted, asked }: Credential,
  { channel, channelName }: Choice,
  { setup }: Pick<WindowMessages, 'setup'>,
): string {
  const { names } = setup
  if (channel === null)
    return (pasted.name ?? names.webhook(pasted.mask.slice(pasted.mask.lastIndexOf('…')))).slice(0, MAX_NAME)
  const place = channelName === null ? channel : `#${channelName}`
  const workspace = asked.state === 'done' ? asked.answer.workspace : null
  return (workspace === null ? place : names.channel(place, workspace)).slice(0, MAX_NAME)
}
