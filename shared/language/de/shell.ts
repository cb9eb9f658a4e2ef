import type { ShellMessages } from '../en/shell.ts'

/** What frames the window: top bar, banners, list of integrations, common buttons. In German. */
export const shellMessages: ShellMessages = {}
