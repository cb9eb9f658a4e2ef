/** The page for people whose workspace refuses the app. */
export const permissionMessages = {}
/** The page for people whose workspace refuses the app. */
export type PermissionMessages = typeof permissionMessages
