/** The message to whoever runs the Slack workspace. */
export const adminMessages = {}
/** The message to whoever runs the Slack workspace. */
export type AdminMessages = typeof adminMessages
