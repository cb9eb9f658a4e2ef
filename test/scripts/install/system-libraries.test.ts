import { describe, expect, test } from 'vitest'
import {
  installCommands,
  isDebian,
  missingPackages,
  wantedPackages,
} from '../../../scripts/install/system-libraries.mjs'

const INSTALLED = [
  'libnss3\tinstalled\t',
  'libgtk-3-0t64\tinstalled\tlibgtk-3-0 (= 3.24.41-4), gtk3-binver-3.0.0',
  'xvfb\tconfig-files\t',
  'dunst\tinstalled\tnotification-daemon',
].join('\n')

describe('missing system libraries', () => {
  test.each([
    ['one that is installed is not missing', ['libnss3'], []],
    ['one that dpkg does not know is missing', ['libgbm1'], ['libgbm1']],
    ['one of which only the configuration is left is missing', ['xvfb'], ['xvfb']],
    ['one that another provides under a newer name is not missing', ['libgtk-3-0'], []],
    ['one provided without a version is not missing', ['notification-daemon'], []],
    ['they keep their order', ['xauth', 'libnss3', 'dbus'], ['xauth', 'dbus']],
  ])('%s', (_name, wanted, missing) => {
    expect(missingPackages(wanted, INSTALLED)).toEqual(missing)
  })

  test('a window needs fewer than a virtual desktop, and a desktop fewer than the tests', () => {
    const window = wantedPackages(['launch'])
    const desktop = wantedPackages(['launch', 'desktop'])
    const tests = wantedPackages(['launch', 'desktop', 'tests'])
    expect(window).not.toContain('xvfb')
    expect(desktop).toEqual(expect.arrayContaining([...window, 'xvfb']))
    expect(tests).toEqual(expect.arrayContaining([...desktop, 'xdotool']))
  })

  test('only what is missing is installed, and nothing that is merely recommended', () => {
    expect(installCommands(['xauth', 'dbus']).map((words) => words.join(' '))).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends xauth dbus',
    ])
  })
})

test.each([
  ['Debian', 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n', true],
  ['Ubuntu, which is like Debian', 'ID=ubuntu\nID_LIKE=debian\n', true],
  ['a Mint that names two', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
  ['Fedora', 'ID=fedora\nPRETTY_NAME="not debian"\n', false],
  ['no such file', '', false],
])('apt-get is for %s: %#', (_name, release, expected) => {
  expect(isDebian(release)).toBe(expected)
})
