import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { run } from '../process/run.mjs'
import { Stop } from '../process/stop.mjs'

/**
 * @typedef {import('./part.mjs').Part} Part
 * @typedef {{ folder: string, env: NodeJS.ProcessEnv }} Place the session's folder, and the environment of its processes
 */

const CONFIG = `${import.meta.dirname}/config`
const SERVICES = '/usr/share/dbus-1/services'
const SCREEN = '1280x800x24'
const KEYRING_PASSWORD = 'virtual-desktop'

/**
 * The virtual display. It picks a free number itself, which no other session can take meanwhile.
 * @param {Place} place
 * @returns {Part}
 */
export function display({ folder }) {
  return {
    command: 'Xvfb',
    args: [
      '-displayfd',
      '3',
      '-screen',
      '0',
      SCREEN,
      '-auth',
      `${folder}/server-authority`,
      '-nolisten',
      'tcp',
      '-noreset',
    ],
    descriptor3: displayNumberFile(folder),
    ready: () => displayNumber(folder) !== '',
  }
}

/**
 * Writes a display's key, so that only this session may draw on it.
 * @param {{ file: string, number: string, key: string }} entry
 */
export async function allow({ file, number, key }) {
  const { code, output } = await run('xauth', ['-q', '-f', file, 'add', `:${number}`, '.', key])
  if (code !== 0) throw new Stop(`xauth failed: ${output}`)
}

/**
 * The number which the display has chosen; empty until it has.
 * @param {string} folder
 */
export function displayNumber(folder) {
  return existsSync(displayNumberFile(folder)) ? readFileSync(displayNumberFile(folder), 'utf8').trim() : ''
}

/** @param {string} folder */
const displayNumberFile = (folder) => `${folder}/display-number`

/**
 * The session bus, which starts no service by itself but those that a part brings along.
 * @param {Place} place
 * @returns {Part}
 */
export function bus({ folder, env }) {
  mkdirSync(`${folder}/services`)
  const config = readFileSync(`${CONFIG}/bus.conf`, 'utf8').replaceAll('@FOLDER@', folder)
  writeFileSync(`${folder}/bus.conf`, config)
  return {
    command: 'dbus-daemon',
    args: [`--config-file=${folder}/bus.conf`, '--nofork', '--nopidfile'],
    ready: () => isOwned('org.freedesktop.DBus', env),
  }
}

/**
 * What a session can be made of. A part's function prepares its files and says how it is started.
 * @satisfies {Record<string, (place: Place) => Part>}
 */
export const PARTS = {
  /** A notification daemon. */
  notify({ folder, env }) {
    copyFileSync(`${CONFIG}/dunstrc`, `${folder}/dunstrc`)
    return {
      command: 'dunst',
      args: ['-conf', `${folder}/dunstrc`],
      ready: () => isOwned('org.freedesktop.Notifications', env),
    }
  },
  /** A panel that shows tray icons. */
  tray({ folder, env }) {
    const settings = `${env.XDG_CONFIG_HOME}/xfce4/xfconf/xfce-perchannel-xml`
    mkdirSync(settings, { recursive: true })
    copyFileSync(`${CONFIG}/xfce4-panel.xml`, `${settings}/xfce4-panel.xml`)
    bring('org.xfce.Xfconf', folder)
    return {
      command: 'xfce4-panel',
      args: ['--disable-wm-check'],
      ready: () => isOwned('org.kde.StatusNotifierWatcher', env),
    }
  },
  /** An unlocked keyring, and the dialogue it would ask with once locked. */
  keyring({ folder, env }) {
    bring('org.gnome.keyring.SystemPrompter', folder)
    return {
      command: 'gnome-keyring-daemon',
      args: ['--unlock', '--components=secrets', '--foreground'],
      input: KEYRING_PASSWORD,
      ready: () => isOwned('org.freedesktop.secrets', env),
    }
  },
  /** A window manager: without one windows have no focus and cannot be minimised. */
  wm({ env }) {
    return {
      command: 'xfwm4',
      args: ['--compositor=off'],
      ready: async () => {
        const { output } = await run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env })
        return output.includes('window id #')
      },
    }
  },
}

/**
 * Lets the session's bus start one of the system's services on demand.
 * @param {string} service
 * @param {string} folder
 */
function bring(service, folder) {
  symlinkSync(`${SERVICES}/${service}.service`, `${folder}/services/${service}.service`)
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
async function isOwned(name, env) {
  const target = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus']
  const { output } = await run(
    'dbus-send',
    [...target, 'org.freedesktop.DBus.NameHasOwner', `string:${name}`],
    { env },
  )
  return output.includes('boolean true')
}
