import type { NoticesMessages } from '../en/notices.ts'

/** What Redbar tells about itself: damaged files, a locked keyring, no tray. In German. */
export const noticesMessages: NoticesMessages = {}
