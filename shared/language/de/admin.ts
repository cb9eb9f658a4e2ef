import type { AdminMessages } from '../en/admin.ts'

/** The message to whoever runs the Slack workspace. In German. */
export const adminMessages: AdminMessages = {}
