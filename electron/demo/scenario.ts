import type { Fault, FaultTarget } from './fault.ts'
import type { Fields } from './slack-state.ts'
import type { SlackVerbs, Undo } from './slack-world.ts'

/** Something that happens to a workspace, as data: a verb of SlackVerbs and what it takes. */
export type Happening =
  | { does: 'revokeToken' | 'deactivateAccount'; bot: string }
  | { does: 'archiveChannel' | 'deleteChannel'; channel: string }
  | { does: 'removeFromChannel'; bot: string; channel: string }
  | { does: 'removeHook'; hook: string }
  | { does: 'failWith'; code: string; target: FaultTarget; fields?: Fields }
  | { does: 'failHook'; hook: string; status: number; body: string }
  | { does: 'impair'; fault: Fault; target: FaultTarget }

/** A happening that holds for a while, in seconds since the cycle began; at `until` it is mended. */
export type Step = { from: number; until: number; happening: Happening }

/** What happens in a cycle of so many seconds, which repeats. */
export type Scenario = { cycleSeconds: number; steps: readonly Step[] }

/** Makes it happen; returns what mends it. Throws where it names what is not there. */
export function apply(slack: SlackVerbs, happening: Happening): Undo {
  switch (happening.does) {
    case 'revokeToken':
      return slack.revokeToken(happening.bot)
    case 'deactivateAccount':
      return slack.deactivateAccount(happening.bot)
    case 'archiveChannel':
      return slack.archiveChannel(happening.channel)
    case 'deleteChannel':
      return slack.deleteChannel(happening.channel)
    case 'removeFromChannel':
      return slack.removeFromChannel(happening.bot, happening.channel)
    case 'removeHook':
      return slack.removeHook(happening.hook)
    case 'failWith':
      return slack.failWith(happening.code, happening.target, happening.fields)
    case 'failHook':
      return slack.failHook(happening.hook, { status: happening.status, body: happening.body })
    case 'impair':
      return slack.impair(happening.fault, happening.target)
  }
}
