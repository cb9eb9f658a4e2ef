/** What Redbar tells about itself: damaged files, a locked keyring, no tray. */
export const noticesMessages = {}
/** What Redbar tells about itself: damaged files, a locked keyring, no tray. */
export type NoticesMessages = typeof noticesMessages
