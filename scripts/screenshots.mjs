import { openDesktop } from './desktop/session.mjs'
import { buildIfStale } from './install/build.mjs'
import { electronLine, resolveElectron } from './install/electron-runtime.mjs'
import { checkNodeVersion } from './install/node-version.mjs'
import { installPackages } from './install/packages.mjs'
import { installSystemLibraries } from './install/system-libraries.mjs'
import { guarded } from './process/guard.mjs'
import { packageCommand } from './process/npm.mjs'
import { ROOT } from './process/root.mjs'
import { run } from './process/run.mjs'
import { runScript, Stop } from './process/stop.mjs'

// npm run screenshots: takes the pictures of docs/screenshots anew, from the built app on a virtual desktop.
// Arguments are Playwright's: npm run screenshots -- tray
await runScript(() =>
  guarded(async () => {
    checkNodeVersion()
    if (process.platform !== 'linux')
      throw new Stop('The pictures are taken on a virtual desktop, which needs Linux.')
    await installSystemLibraries(['launch', 'desktop', 'tests'])
    await installPackages()
    const electron = await resolveElectron()
    console.log(electronLine(electron))
    await buildIfStale()
    const desktop = await openDesktop()
    try {
      const config = ['--config', 'test/screenshots/playwright.config.ts', ...process.argv.slice(2)]
      const args = [packageCommand('@playwright/test', 'playwright'), 'test', ...config]
      const env = { ...desktop.env, ELECTRON_EXEC_PATH: electron.executable }
      const { code } = await run(process.execPath, args, { cwd: ROOT, env, show: true })
      return code
    } finally {
      await desktop.close()
    }
  }),
)
