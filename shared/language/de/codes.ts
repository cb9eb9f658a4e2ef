import type { CodesMessages } from '../en/codes.ts'

/** What single codes of Slack tell beyond their reason. In German. */
export const codesMessages: CodesMessages = {}
