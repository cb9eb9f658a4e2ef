import { expect, test } from 'vitest'
import { loginWords, ownArgs, parseAppArgs, relaunchArgs } from '../../../electron/app-args.ts'

const NOTHING = {
  demo: false,
  profile: null,
  setup: null,
  hidden: false,
  printTransitions: false,
  screenshot: null,
  askKeyring: false,
}

test('without arguments nothing is asked for', () => {
  expect(parseAppArgs([])).toEqual({ ok: true, args: NOTHING })
})

test('every argument of its own is understood', () => {
  const args = ['--demo', '--profile', '/p', '--setup=s.json', '--hidden', '--print-transitions']
  expect(parseAppArgs([...args, '--screenshot', 'w.png'])).toEqual({
    ok: true,
    args: {
      demo: true,
      profile: '/p',
      setup: 's.json',
      hidden: true,
      printTransitions: true,
      screenshot: 'w.png',
      askKeyring: false,
    },
  })
})

test.each([
  '--no-sandbox',
  '--disable-gpu',
  '--enable-features=A,B',
  '--ozone-platform-hint=auto',
  '--password-store=gnome-libsecret',
  '--remote-debugging-port=0',
  '--inspect=0',
  '--force-device-scale-factor=2',
  '--lang=de',
  '--original-process-start-time=13370000000000000',
  '--allow-file-access-from-files',
  '-psn_0_12345',
])("%s is Chromium's or the system's business and is passed over", (foreign) => {
  expect(parseAppArgs([foreign, '--demo'])).toEqual({ ok: true, args: { ...NOTHING, demo: true } })
})

test.each([
  [['--dmeo'], '--dmeo is not an option of Redbar'],
  [['-x'], '-x is not an option of Redbar'],
  [['setup.json'], '"setup.json" is not an argument of Redbar'],
  [['--profile'], '--profile needs a path after it.'],
  [['--profile='], '--profile needs a path after it.'],
  [['--setup', '--demo'], '--setup needs a path after it.'],
  [['--demo=yes'], '--demo takes no value.'],
])('%j is refused with one sentence', (args, start) => {
  const parsed = parseAppArgs(args)
  expect(parsed.ok ? '' : parsed.problem).toContain(start)
})

test.each([
  ['an installed app', ['/opt/redbar', '--demo'], false, ['--demo']],
  ['a folder given to Electron', ['electron', '/src', '--demo'], true, ['--demo']],
  [
    'switches before the folder',
    ['electron', '--inspect=0', '--no-sandbox', '.', '--hidden'],
    true,
    ['--hidden'],
  ],
  ['a loader before the folder', ['electron', '-r', 'loader.js', '.', '--demo'], true, ['--demo']],
])('%s: its own arguments are found', (_case, argv, isDefaultApp, own) => {
  expect(ownArgs(argv, isDefaultApp)).toEqual(own)
})

test('another process of the app gets the folder and the switches, not what was asked of this one', () => {
  const argv = [
    'electron',
    '--no-sandbox',
    '.',
    '--demo',
    '--profile',
    '/p',
    '--password-store=gnome-libsecret',
  ]
  expect(relaunchArgs(argv, true)).toEqual(['--no-sandbox', '.', '--password-store=gnome-libsecret'])
  expect(relaunchArgs(['/opt/redbar', '--hidden'], false)).toEqual([])
})

test('at log-in the same app starts with the same data and switches, without its window', () => {
  const argv = [
    'electron',
    '--inspect=0',
    '--no-sandbox',
    '.',
    '--setup',
    's.json',
    '--profile',
    'p',
    '--proxy-server=p:1',
  ]
  expect(
    loginWords({ argv, program: '/cache/electron', appFolder: '/src', profile: '/home/jane/p' }),
  ).toEqual([
    '/cache/electron',
    '/src',
    '--no-sandbox',
    '--proxy-server=p:1',
    '--profile',
    '/home/jane/p',
    '--hidden',
  ])
  const installed = { argv: ['/opt/redbar'], program: '/opt/redbar', appFolder: null, profile: null }
  expect(loginWords(installed)).toEqual(['/opt/redbar', '--hidden'])
})
