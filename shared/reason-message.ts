import type { SlackPage } from './slack-pages.ts'

/** Who can mend it. */
export type WhoMends = 'you' | 'slack-admin' | 'slack' | 'app-maker' | 'network'

/** What a language says of a reason. */
export type ReasonText = {
  /** A few words: "Access revoked in Slack". */
  title: string
  /** One or two sentences: what it means. The first, up to its colon or full stop, stands alone beside known causes. */
  meaning: string
  /** What to do, in order. */
  steps: string[]
}

/** What holds of a reason in any language. */
export type ReasonFacts = {
  whoMends: WhoMends
  /** The page at Slack where it is mended, or that tells how; null where there is none. */
  page: SlackPage | null
}

/** What a user reads about a reason. */
export type ReasonMessage = ReasonText & {
  whoMends: WhoMends
  /** A page at Slack where it is mended, or null. */
  link: { label: string; url: string } | null
}
