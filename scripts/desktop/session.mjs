import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { FAMILY, signal } from '../process/family.mjs'
import { guard, guarded } from '../process/guard.mjs'
import { exitCode } from '../process/run.mjs'
import { runScript, Stop } from '../process/stop.mjs'
import { startPart } from './part.mjs'
import { allow, bus, display, displayNumber, PARTS } from './parts.mjs'

/**
 * @typedef {import('../process/guard.mjs').TakeSignals} TakeSignals
 * @typedef {keyof typeof PARTS} PartName
 * @typedef {object} Desktop
 * @property {NodeJS.ProcessEnv} env for whatever shall run on it
 * @property {(part: PartName) => Promise<void>} start starts a part that is not there, or has ended; throws a Stop
 * @property {() => Promise<void>} close ends everything that runs on it and removes its folder
 */

const ALL_PARTS = /** @type {PartName[]} */ (Object.keys(PARTS))
/** How long a command may take to end once it was asked to, in ms. */
const COMMAND_GRACE_MS = 6000

/**
 * Opens a small real desktop on a virtual display, with its own session bus and its own folders. Linux only.
 * @param {{ parts?: readonly PartName[] }} [options]
 * @returns {Promise<Desktop>} throws a Stop that says which part failed and why; nothing is left then
 */
export async function openDesktop({ parts = ALL_PARTS } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'redbar-desktop-'))
  const close = guard({ family: path.basename(folder), folder })
  const env = environment(folder)
  const start = (/** @type {PartName} */ name) => startPart(PARTS[name]({ folder, env }), { env, folder })
  try {
    await startDisplay(folder, env)
    await startPart(bus({ folder, env }), { env, folder })
    await Promise.all(parts.map(start))
  } catch (error) {
    await close()
    throw error
  }
  return { env, start, close }
}

/**
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
function environment(folder) {
  const own = {
    XDG_CONFIG_HOME: `${folder}/config`,
    XDG_DATA_HOME: `${folder}/data`,
    XDG_STATE_HOME: `${folder}/state`,
    XDG_CACHE_HOME: `${folder}/cache`,
    XDG_RUNTIME_DIR: `${folder}/run`,
    TMPDIR: `${folder}/tmp`, // Chromium leaves folders there when it is killed
  }
  for (const place of Object.values(own)) mkdirSync(place, { mode: 0o700 })
  const { WAYLAND_DISPLAY, SSH_AUTH_SOCK, GNOME_KEYRING_CONTROL, ...inherited } = process.env
  return {
    ...inherited,
    ...own,
    [FAMILY]: path.basename(folder),
    XAUTHORITY: `${folder}/authority`,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${folder}/bus`,
    XDG_CURRENT_DESKTOP: 'XFCE', // makes Electron choose the keyring
    XDG_SESSION_TYPE: 'x11',
    LC_ALL: 'C.UTF-8',
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
    GTK_A11Y: 'none',
  }
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env gets DISPLAY
 */
async function startDisplay(folder, env) {
  const key = randomBytes(16).toString('hex')
  await allow({ file: `${folder}/server-authority`, number: '0', key }) // the server takes any entry's key
  await startPart(display({ folder, env }), { env, folder })
  const number = displayNumber(folder)
  await allow({ file: `${folder}/authority`, number, key })
  env.DISPLAY = `:${number}`
}

/**
 * Runs a command on a desktop; signals that ask us to end are passed on to it and what it has started.
 * @param {{ command: string, args: readonly string[], env: NodeJS.ProcessEnv, takeSignals: TakeSignals }} job
 * @returns {Promise<number>} its exit code
 */
async function runOn({ command, args, env, takeSignals }) {
  const child = spawn(command, args, { env, stdio: 'inherit', detached: true })
  const undo = takeSignals((name) => {
    if (child.pid) signal(-child.pid, name)
    setTimeout(() => child.kill('SIGKILL'), COMMAND_GRACE_MS).unref()
  })
  try {
    const [code, name] = await once(child, 'exit')
    return exitCode(code, name)
  } catch (error) {
    throw new Stop(`${command}: ${error instanceof Error ? error.message : error}`)
  } finally {
    undo()
  }
}

/**
 * @param {string[]} words the arguments: parts, two dashes, a command
 */
function readArguments(words) {
  const dashes = words.indexOf('--')
  const [command, ...args] = dashes < 0 ? [] : words.slice(dashes + 1)
  if (!command) {
    throw new Stop(
      `usage: node scripts/desktop/session.mjs [${ALL_PARTS.join('] [')}] -- command [arguments]`,
    )
  }
  const parts = words.slice(0, dashes)
  const wrong = parts.filter((name) => !Object.hasOwn(PARTS, name))
  if (wrong.length > 0) throw new Stop(`No such part: ${wrong.join(', ')}. There are: ${ALL_PARTS.join(' ')}`)
  return { command, args, parts: parts.length > 0 ? /** @type {PartName[]} */ (parts) : ALL_PARTS }
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    const { command, args, parts } = readArguments(process.argv.slice(2))
    return guarded(async (takeSignals) => {
      const desktop = await openDesktop({ parts })
      try {
        return await runOn({ command, args, env: desktop.env, takeSignals })
      } finally {
        await desktop.close()
      }
    })
  })
}
