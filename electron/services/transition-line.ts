import type { RealTransition } from '../../shared/incident.ts'
import { reasonMessage } from '../../shared/messages.ts'

const WORDS: Record<RealTransition['kind'], string> = {
  opened: 'FAILED',
  'reason-changed': 'CHANGED',
  flapping: 'FLAPPING',
  steady: 'STEADY',
  resolved: 'RESOLVED',
}

/** A transition as one line for a terminal: time, what happened, whose, Slack's code, in words. */
export function transitionLine(transition: RealTransition, name: string, clockTime: string): string {
  const { incident, kind } = transition
  return [clockTime, WORDS[kind].padEnd(8), name, incident.code, reasonMessage(incident.reason).title].join(
    '  ',
  )
}
