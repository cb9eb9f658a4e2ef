import type { Watched } from './redbar.ts'

/** A bot that posts into a public channel; its token serves nobody else. */
export const ALERTS = { name: 'Production alerts', bot: 'beacon', channel: 'alerts-prod' } satisfies Watched
/** Another bot, in another channel. */
export const SUPPORT = { name: 'Support tickets', bot: 'deskmate', channel: 'support' } satisfies Watched
/** An incoming webhook. */
export const BUILDS = { name: 'Build results', hook: 'ci-hook' } satisfies Watched
