/** What single codes of Slack tell beyond their reason. */
export const codesMessages = {}
/** What single codes of Slack tell beyond their reason. */
export type CodesMessages = typeof codesMessages
