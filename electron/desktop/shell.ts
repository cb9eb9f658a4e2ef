import { spawn } from 'node:child_process'
import { app, clipboard, shell } from 'electron'
import type { Logger, Shell } from '../ports.ts'
import { isAllowedLink } from './links.ts'

/**
 * The system's browser, clipboard and the way out. A link that is not on the list is logged and not opened;
 * `program` and `args` start another process of this app.
 */
export function systemShell(
  log: Logger,
  { program, args }: { program: string; args: readonly string[] },
): Shell {
  return {
    openLink(url) {
      if (!isAllowedLink(url)) return log.warn('A link that does not lead to Slack was not opened.')
      shell.openExternal(url).catch((error: unknown) => log.warn('The browser could not be opened.', error))
    },
    openDemo() {
      const demo = spawn(program, [...args, '--demo'], { detached: true, stdio: 'ignore' })
      demo.once('error', (error) => log.warn('The demo could not be started.', error))
      // It lives on when this Redbar ends.
      demo.unref()
    },
    copy: (text) => clipboard.writeText(text),
    quit: () => app.quit(),
  }
}
