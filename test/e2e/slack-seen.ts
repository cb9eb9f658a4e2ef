import type { DemoServer } from '../../electron/demo/demo-server.ts'
import { eventually } from './expect.ts'

/** How often Slack was asked `auth.test` with a bot's token: once in each round. */
export function roundsOf(slack: DemoServer, bot: string): number {
  return slack.requests.filter(({ credential, method }) => credential === bot && method === 'auth.test')
    .length
}

/** Waits until a bot was asked in so many more rounds: time enough for whatever must not happen. */
export async function moreRounds(slack: DemoServer, bot: string, rounds = 2): Promise<void> {
  const before = roundsOf(slack, bot)
  await eventually(() => roundsOf(slack, bot), `${rounds} more rounds`).toBeGreaterThanOrEqual(
    before + rounds,
  )
}

/** For how long (ms) Slack has not been asked anything. */
export function quietFor(slack: DemoServer): number {
  return Date.now() - (slack.requests.at(-1)?.at ?? 0)
}
