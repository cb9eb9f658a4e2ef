import type { PermissionMessages } from '../en/permission.ts'

/** The page for people whose workspace refuses the app. In German. */
export const permissionMessages: PermissionMessages = {}
