import { readFileSync } from 'node:fs'
import { lastLines, run } from '../process/run.mjs'
import { Stop } from '../process/stop.mjs'

/** Debian packages, by what they are needed for. Electron opens libnotify and libsecret only when it uses them. */
const PACKAGES = {
  launch: [
    'libasound2',
    'libatk-bridge2.0-0',
    'libatspi2.0-0',
    'libcups2',
    'libdrm2',
    'libgbm1',
    'libgtk-3-0',
    'libnotify4',
    'libnss3',
    'libsecret-1-0',
    'libxkbcommon0',
    'libxss1',
    'libxtst6',
  ],
  desktop: [
    'dbus',
    'dbus-bin',
    'dbus-daemon',
    'dunst',
    'fonts-dejavu-core',
    'gnome-keyring',
    'x11-utils',
    'xauth',
    'xfce4-panel',
    'xfwm4',
    'xvfb',
  ],
  tests: [
    'imagemagick',
    'libsecret-tools',
    'python3-dbus',
    'python3-dbusmock',
    'python3-gi',
    'systemd', // busctl, by which the tests read trays and notifications as JSON; it need not run
    'xdotool',
  ],
}

/** @typedef {keyof typeof PACKAGES} Purpose */

/**
 * Makes sure that the system libraries for these purposes are there. Debian as root: installs what is missing, saying
 * what it runs. Debian as another user: throws a Stop with the line to run. Other systems: says so at most.
 * @param {readonly Purpose[]} purposes
 */
export async function installSystemLibraries(purposes) {
  if (process.platform !== 'linux') return
  if (!isDebian(osRelease())) {
    console.log(
      'This is not a Debian system: Redbar installs no system libraries; Electron says if it misses any.',
    )
    return
  }
  const missing = missingPackages(wantedPackages(purposes), await installedPackages())
  if (missing.length === 0) return
  const commands = installCommands(missing)
  if (process.getuid?.() !== 0) {
    const line = commands.map((command) => `sudo ${command.join(' ')}`).join(' && ')
    throw new Stop(`System libraries are missing. Run this line and try again:\n  ${line}`)
  }
  for (const command of commands) await install(command)
}

/** @param {readonly Purpose[]} purposes */
export function wantedPackages(purposes) {
  return purposes.flatMap((purpose) => PACKAGES[purpose])
}

/**
 * Which of the wanted packages no installed one is or provides.
 * Newer releases renamed some (libgtk-3-0t64 provides libgtk-3-0).
 * @param {readonly string[]} wanted
 * @param {string} installed dpkg's list: name, state and provided names, separated by tabs, one package a line
 */
export function missingPackages(wanted, installed) {
  const present = new Set()
  for (const line of installed.split('\n')) {
    const [name, state, provides = ''] = line.split('\t')
    if (state !== 'installed') continue
    present.add(name)
    for (const provided of provides.split(',')) present.add(provided.trim().split(/[ (:]/, 1)[0])
  }
  return wanted.filter((name) => !present.has(name))
}

/**
 * Whether packages come from apt-get here.
 * @param {string} release the text of /etc/os-release
 */
export function isDebian(release) {
  return /^ID(_LIKE)?=.*\bdebian\b/m.test(release)
}

/**
 * The commands that install packages, word by word.
 * @param {readonly string[]} packages
 */
export function installCommands(packages) {
  return [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
  ]
}

async function installedPackages() {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
  const format = '${Package}\t${db:Status-Status}\t${Provides}\n'
  return (await run('dpkg-query', ['-W', '-f', format])).output
}

/** @param {string[]} command */
async function install([command = '', ...args]) {
  console.log(`Installing system libraries: ${[command, ...args].join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await run(command, args, { env })
  if (code !== 0) throw new Stop(`${command} failed:\n${lastLines(output)}`)
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8')
  } catch {
    return ''
  }
}
