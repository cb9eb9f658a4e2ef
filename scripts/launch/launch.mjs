import { openDesktop } from '../desktop/session.mjs'
import { buildIfStale } from '../install/build.mjs'
import { electronLine, resolveElectron } from '../install/electron-runtime.mjs'
import { checkNodeVersion } from '../install/node-version.mjs'
import { installPackages } from '../install/packages.mjs'
import { installSystemLibraries } from '../install/system-libraries.mjs'
import { guarded } from '../process/guard.mjs'
import { resolvePaths } from './app-arguments.mjs'
import { runElectron } from './electron-process.mjs'

/**
 * @typedef {object} Virtual what changes where there is no display
 * @property {readonly string[]} args for the app, after the others
 * @property {readonly import('../desktop/session.mjs').PartName[]} parts of the virtual desktop
 * @property {NodeJS.ProcessEnv} [env] kept from the user's session
 */

/**
 * Installs what is missing, builds, and runs Redbar until it ends; where there is no display, on a virtual one.
 * @param {{ args: readonly string[], virtual: Virtual }} job `args` are the app's
 * @returns {Promise<number>} exit code
 */
export function launch({ args, virtual }) {
  return guarded(async (takeSignals) => {
    checkNodeVersion()
    const display = hasDisplay()
    if (!display)
      console.log('No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): running on a virtual one.')
    await installSystemLibraries(display ? ['launch'] : ['launch', 'desktop'])
    await installPackages()
    const electron = await resolveElectron()
    console.log(electronLine(electron))
    await buildIfStale()
    console.log('Starting Redbar. Ctrl-C ends it.')
    const job = { executable: electron.executable, takeSignals }
    const own = resolvePaths([...args, ...process.argv.slice(2)], process.env.INIT_CWD ?? process.cwd())
    if (display) return runElectron({ ...job, args: own, env: process.env })
    const desktop = await openDesktop({ parts: virtual.parts })
    try {
      return await runElectron({
        ...job,
        args: [...own, ...virtual.args],
        env: { ...desktop.env, ...virtual.env },
      })
    } finally {
      await desktop.close()
    }
  })
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
