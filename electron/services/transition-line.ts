import type { RealTransition } from '../../shared/incident.ts'
import { reasonsMessages } from '../../shared/language/en/reasons.ts'

const WORDS: Record<RealTransition['kind'], string> = {
  opened: 'FAILED',
  'reason-changed': 'CHANGED',
  flapping: 'FLAPPING',
  steady: 'STEADY',
  resolved: 'RESOLVED',
}

/** A transition as one line for a terminal, in English for everybody, since programs read it too: time, what happened, whose; of a failure Slack's code, in words. */
export function transitionLine(transition: RealTransition, name: string, clockTime: string): string {
  const { incident, kind } = transition
  const what = kind === 'resolved' ? ['works again'] : [incident.code, reasonsMessages[incident.reason].title]
  return plain([clockTime, WORDS[kind].padEnd(8), name, ...what].join('  '))
}

/** Names and codes come from elsewhere: on a terminal a control character is a command. */
function plain(line: string): string {
  return line.replaceAll(/\p{Cc}/gu, '')
}
