import { createHash } from 'node:crypto'

/** The token of a bot: plainly fake, and made here so that no source file holds anything shaped like a token. */
export function demoToken(botName: string): string {
  return ['xoxb', 'demo', digits(botName), scramble(`token of ${botName}`)].join('-')
}

/** The secret last part of a hook's address: 24 letters and digits, like Slack's. */
export function demoHookSecret(hookName: string): string {
  return scramble(`hook ${hookName}`)
}

/** The same 24 characters for the same seed: a demo that restarts keeps its credentials. */
function scramble(seed: string): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, 24)
}

function digits(seed: string): string {
  return String(createHash('sha256').update(seed).digest().readUInt32BE(0)).padStart(10, '0')
}
