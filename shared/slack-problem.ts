/** Trouble of Slack's own, as its status page told it. Times are ms since 1970. */
export type SlackProblem = {
  /** Slack's number of it, else its address, else its title. */
  id: string
  title: string
  url: string | null
  /** When Slack says that it began, else when it was first seen. */
  from: number
  /** When it was last seen there. */
  lastSeenAt: number
  /**
   * When it was seen to be over; null while nobody has seen that. The witness is asked only while something is
   * suspicious: what is null here may have ended at any time after `lastSeenAt`.
   */
  to: number | null
}
