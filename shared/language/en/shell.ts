/** What frames the window: top bar, banners, list of integrations, common buttons. */
export const shellMessages = {}
/** What frames the window: top bar, banners, list of integrations, common buttons. */
export type ShellMessages = typeof shellMessages
