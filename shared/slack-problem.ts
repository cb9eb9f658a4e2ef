/** Trouble of Slack's own, as its status page told it. Times are ms since 1970. */
export type SlackProblem = {
  /** Slack's address of it, or its title where it has none. */
  id: string
  title: string
  url: string | null
  /** When Slack says that it began, else when it was first seen. */
  from: number
  /** When it was last seen there. */
  lastSeenAt: number
  /** When it was seen to be over; null while it is not. */
  to: number | null
}
