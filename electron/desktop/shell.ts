import { app, clipboard, shell } from 'electron'
import type { Logger, Shell } from '../ports.ts'
import { isAllowedLink } from './links.ts'

/** The system's browser, clipboard and the way out. A link that is not on the list is logged and not opened. */
export function systemShell(log: Logger): Shell {
  return {
    openLink(url) {
      if (!isAllowedLink(url)) return log.warn('A link that does not lead to Slack was not opened.')
      shell.openExternal(url).catch((error: unknown) => log.warn('The browser could not be opened.', error))
    },
    copy: (text) => clipboard.writeText(text),
    quit: () => app.quit(),
  }
}
