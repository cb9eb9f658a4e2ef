import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { resolvePaths } from '../../../scripts/launch/app-arguments.mjs'
import { demoPicture } from '../../../scripts/launch/demo-picture.mjs'
import { createNoiseFilter } from '../../../scripts/launch/noise.mjs'
import { makeTemporaryFolders, put } from '../temporary-folder.ts'

test.each([
  [
    ['--setup', 'my.json'],
    ['--setup', '/home/ann/my.json'],
  ],
  [['--setup=../my.json'], ['--setup=/home/my.json']],
  [
    ['--profile', '/srv/data'],
    ['--profile', '/srv/data'],
  ],
  [
    ['--setup', '--hidden'],
    ['--setup', '--hidden'],
  ],
  [
    ['--hidden', 'my.json'],
    ['--hidden', 'my.json'],
  ],
  [['--proxy-server=a=b'], ['--proxy-server=a=b']],
])("the app's paths are meant from where the user is: %j", (args, expected) => {
  expect(resolvePaths(args, '/home/ann')).toEqual(expected)
})

describe('the picture of the demo', () => {
  const at = makeTemporaryFolders()

  test('is always at the same place', () => {
    put(at('redbar-demo.png'), '')
    expect(demoPicture(at())).toBe(at('redbar-demo.png'))
    rmSync(at('redbar-demo.png'))
    expect(demoPicture(at())).toBe(at('redbar-demo.png'))
  })

  test("does not take the place of another user's", () => {
    put(at('redbar-demo.png'), '')
    expect(demoPicture(at(), 123456)).toBe(at('redbar-demo-123456.png'))
  })
})

const DBUS = '[20626:1123/114640.248836:ERROR:bus.cc(407)] Failed to connect to the bus'

function filter(...pieces: string[]) {
  const shown: string[] = []
  const noise = createNoiseFilter((line) => shown.push(line))
  for (const piece of pieces) noise.write(piece)
  return { hidden: noise.end(), shown }
}

describe('stderr of the app', () => {
  test.each([
    DBUS,
    '[22446:22450:1123/114820.532364:WARNING:viz/gpu/viz_main_impl.cc:181] Exiting GPU process',
    '(electron:123): Gtk-WARNING **: 10:00:00.000: cannot open display',
    'libEGL warning: DRI2: failed to authenticate',
  ])('is not drowned by what healthy machines write: %s', (line) => {
    expect(filter(`${line}\n`)).toEqual({ shown: [], hidden: [line] })
  })

  test.each([
    'Redbar could not start. Error: no',
    'The token in "Deploy hook" is written out in the file.',
    '[22446:1123/114820.532364:FATAL:zygote_host_impl_linux.cc(126)] No usable sandbox!',
    '[22446:1123/114820.532364:INFO:CONSOLE(2)] "Uncaught TypeError", source: app://redbar/index.js (2)',
    '    at start (file:///main.js:1:1)',
  ])('keeps what matters: %s', (line) => {
    expect(filter(`${line}\n`)).toEqual({ shown: [line], hidden: [] })
  })

  test('is read by lines, wherever its pieces are cut, with the last line unfinished', () => {
    expect(filter(DBUS.slice(0, 10), `${DBUS.slice(10)}\nhel`, 'lo')).toEqual({
      shown: ['hello'],
      hidden: [DBUS],
    })
  })

  test('keeps the last twenty hidden lines for the case that the app fails', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `libEGL warning: ${index}`)
    expect(filter(`${lines.join('\n')}\n`).hidden).toEqual(lines.slice(30))
  })
})
