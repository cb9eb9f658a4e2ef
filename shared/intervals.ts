/** Seconds between two rounds where nothing else is said. */
export const DEFAULT_EVERY_SECONDS = 300
/** The least seconds between two rounds of an integration at Slack. */
export const MIN_EVERY_SECONDS = 30
/** The least seconds between two rounds of an integration on this computer (the demo and tests). */
export const MIN_EVERY_SECONDS_LOOPBACK = 1
/** The most seconds between two rounds: a day. */
export const MAX_EVERY_SECONDS = 86_400
/** The most messages a day that a feed may be said to post. */
export const MAX_MESSAGES_PER_DAY = 1_000_000
