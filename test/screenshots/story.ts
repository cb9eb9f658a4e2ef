import type { SlackVerbs } from '../../electron/demo/slack-world.ts'
import { HOUR, MINUTE } from '../../shared/time.ts'

/** When the pictures are taken (ms since 1970): a Tuesday morning, where summer time is over. */
export const NOW = Date.UTC(2026, 10, 24, 10, 42)
/** Redbar was set up the day before. */
export const BEGINNING = NOW - 26 * HOUR - 12 * MINUTE

/** How the day ends: with all in order, or with three things broken. */
export type Ending = 'well' | 'failing'

/** Something that happens so many ms before `NOW`: to Slack, or to this computer. */
export type Happening = { ago: number } & ({ does: (slack: SlackVerbs) => void } | { sleepsFor: number })

/** Brings the workspaces into the state in which the day ends. */
export const endings: Record<Ending, (slack: SlackVerbs) => void> = {
  well: () => {},
  failing(slack) {
    for (const { does } of breakages) does(slack)
  },
}

const breakages = [
  { ago: 90 * MINUTE, does: (slack: SlackVerbs) => void slack.revokeToken('review-radar') },
  { ago: 55 * MINUTE, does: (slack: SlackVerbs) => void slack.removeHook('ci-hook') },
  { ago: 27 * MINUTE, does: (slack: SlackVerbs) => void slack.archiveChannel('alerts-prod') },
]

/** Yesterday's troubles, all mended since. */
const yesterday: readonly Happening[] = [
  { ago: 24.6 * HOUR, does: (slack) => slack.impair({ kind: 'server-error', status: 503 }, GLOBEX) },
  { ago: 24.3 * HOUR, does: (slack) => slack.mend() },
  { ago: 20.6 * HOUR, does: (slack) => slack.archiveChannel('alerts-prod') },
  { ago: 19.9 * HOUR, does: (slack) => slack.unarchiveChannel('alerts-prod') },
  { ago: 18.4 * HOUR, does: (slack) => slack.deactivateAccount('voicebox') },
  { ago: 17.7 * HOUR, does: (slack) => slack.restoreToken('voicebox') },
  { ago: 16.2 * HOUR, sleepsFor: 13.7 * HOUR },
]
const GLOBEX = { on: 'api', workspace: 'T0DEMOGLBX1' } as const

/** What happens, in its order. */
export function storyOf(ending: Ending): readonly Happening[] {
  return ending === 'well' ? yesterday : [...yesterday, ...breakages]
}
