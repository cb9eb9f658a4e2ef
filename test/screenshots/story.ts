import type { SlackVerbs } from '../../electron/demo/slack-world.ts'
import { HOUR, MINUTE } from '../../shared/time.ts'

/** When the pictures are taken (ms since 1970): a Tuesday morning, where summer time is over. */
export const NOW = Date.UTC(2026, 10, 24, 10, 42)
/** Redbar was set up the day before. */
export const BEGINNING = NOW - 26 * HOUR - 12 * MINUTE

/** How the day ends: with all in order, with three things broken, or with one that comes and goes. */
export type Ending = 'well' | 'failing' | 'unsteady'

/** Something that happens so many ms before `NOW`: to Slack, or to this computer. */
export type Happening = { ago: number } & ({ does: (slack: SlackVerbs) => void } | { sleepsFor: number })

/** Brings the workspaces into the state in which the day ends. */
export const endings: Record<Ending, (slack: SlackVerbs) => void> = {
  well: () => {},
  failing(slack) {
    for (const { does } of breakages) does(slack)
  },
  unsteady(slack) {
    for (const { does } of comingAndGoing) does(slack)
  },
}

const breakages = [
  { ago: 90 * MINUTE, does: (slack: SlackVerbs) => void slack.revokeToken('review-radar') },
  { ago: 55 * MINUTE, does: (slack: SlackVerbs) => void slack.removeHook('ci-hook') },
  { ago: 27 * MINUTE, does: (slack: SlackVerbs) => void slack.archiveChannel('alerts-prod') },
]

/** Every five minutes, which is as often as it is asked, for an hour. */
const comingAndGoing = Array.from({ length: 11 }, (_, index) => ({
  ago: (57 - 5 * index) * MINUTE,
  does: (slack: SlackVerbs) =>
    void (index % 2 === 0 ? slack.archiveChannel('alerts-prod') : slack.unarchiveChannel('alerts-prod')),
}))

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

const today: Record<Ending, readonly Happening[]> = {
  well: [],
  failing: breakages,
  unsteady: comingAndGoing,
}

/** What happens, in its order. */
export function storyOf(ending: Ending): readonly Happening[] {
  return [...yesterday, ...today[ending]]
}
