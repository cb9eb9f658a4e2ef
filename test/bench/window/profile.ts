import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DemoServer } from '../../../electron/demo/demo-server.ts'
import type { BotIntegration } from '../../../shared/integration.ts'
import { DAY } from '../../../shared/time.ts'
import { EVERY_SECONDS } from '../history/made-up-year.ts'
import { seedHistory } from '../history/seed.ts'
import { seedOdd } from './odd-results.ts'

/** How much the window has to show. */
export const INTEGRATIONS = 200
const DAYS = 90
/** The name of the one with the longest list, and how long that is. */
export const ODD = { id: 'odd', name: 'A million red bars', results: 1_000_000 }

const TEAMS = [
  ['review-radar', 'app-reviews-ios'],
  ['beacon', 'alerts-prod'],
  ['ledgerly', 'billing'],
  ['voicebox', 'customer-feedback'],
  ['deskmate', 'support'],
] as const

/** Fills a profile with a quarter of a year of two hundred integrations, which this Slack answers. */
export function fillProfile(profile: string, slack: DemoServer, now: number): void {
  mkdirSync(profile, { recursive: true })
  const file = path.join(profile, 'history.db')
  seedHistory(file, { integrations: INTEGRATIONS, days: DAYS, end: now }, () => {})
  seedOdd(file, { id: ODD.id, count: ODD.results, end: now })
  const watched = Array.from({ length: INTEGRATIONS }, (_, index) => {
    const name = `${index % 3 === 0 ? 'Reviews of our app' : 'Alerts'} ${index + 1}`
    return integration(slack, index, { id: `integration-${index}`, name })
  })
  // It is not asked while the window is measured: its list ends where it does.
  const odd = integration(slack, 0, { id: ODD.id, name: ODD.name, paused: true })
  const integrations = [...watched, odd].map((each) => ({ ...each, createdAt: now - 120 * DAY }))
  writeFileSync(path.join(profile, 'config.json'), JSON.stringify({ schemaVersion: 1, integrations }))
  const secrets = Object.fromEntries(TEAMS.map(([bot]) => [bot, { kind: 'plain', text: slack.token(bot) }]))
  writeFileSync(path.join(profile, 'secrets.json'), JSON.stringify({ version: 1, secrets }), { mode: 0o600 })
}

function integration(
  slack: DemoServer,
  index: number,
  changes: Pick<BotIntegration, 'id' | 'name'> & Partial<BotIntegration>,
): BotIntegration {
  const [bot, channel] = TEAMS[index % TEAMS.length] ?? TEAMS[0]
  return {
    kind: 'bot',
    credentialId: bot,
    secretMask: 'xoxb-…test',
    everySeconds: EVERY_SECONDS,
    paused: false,
    createdAt: 0,
    priority: 'normal',
    messagesPerDay: null,
    snoozedUntil: null,
    apiUrl: slack.apiUrl,
    channel: slack.channelId(channel),
    ...changes,
  }
}
