/** Who can mend it. */
export type WhoMends = 'you' | 'slack-admin' | 'slack' | 'app-maker' | 'network'

/** What a user reads about a reason. */
export type ReasonMessage = {
  /** A few words: "Access revoked in Slack". */
  title: string
  /** One or two sentences: what it means. */
  meaning: string
  whoMends: WhoMends
  /** What to do, in order. */
  steps: string[]
  /** A page at Slack where it is mended, or null. */
  link: { label: string; url: string } | null
}
