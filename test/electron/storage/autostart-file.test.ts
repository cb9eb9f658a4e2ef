import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { autostartByFile } from '../../../electron/storage/autostart-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

const COMMAND = ['/opt/my tools/redbar', '--profile', '/home/jane/5% of "all"', '--hidden']
const LINE = '"/opt/my tools/redbar" --profile "/home/jane/5%% of \\\\"all\\\\"" --hidden'

let folder: string
let file: string
beforeEach(() => {
  folder = join(temporaryFolder(), 'config', 'autostart')
  file = join(folder, 'redbar.desktop')
})

const autostart = () =>
  autostartByFile({ folder, command: COMMAND, installed: true, icon: '/opt/my tools/app.png' })
const ours = { command: LINE, installed: true }

test('switched on, it is a file that starts exactly this command, and is on', async () => {
  expect(await autostart().state()).toEqual({ kind: 'off', ...ours })
  expect(await autostart().set(true)).toEqual({ state: { kind: 'on', ...ours }, problem: null })
  const lines = readFileSync(file, 'utf8').split('\n')
  expect(lines[0]).toBe('[Desktop Entry]')
  expect(lines).toContain(`Exec=${LINE}`)
  expect(lines).toContain('Type=Application')
})

test('no name of a folder can write a line of its own into the file', async () => {
  const odd = { folder, command: ['/opt/a\nExec=b/redbar'], installed: true, icon: '/opt/a\nExec=b/app.png' }
  expect((await autostartByFile(odd).set(true)).state.kind).toBe('on')
  expect(readFileSync(file, 'utf8').match(/^Exec=/gm)).toHaveLength(1)
})

test('switched off, nothing is left; twice does no harm', async () => {
  await autostart().set(true)
  expect(await autostart().set(false)).toEqual({ state: { kind: 'off', ...ours }, problem: null })
  expect(existsSync(file)).toBe(false)
  expect(await autostart().set(false)).toMatchObject({ problem: null })
})

test.each([
  ['hidden by the settings of the desktop', (text: string) => `${text}Hidden=true\n`],
  ['disabled by GNOME', (text: string) => text.replace('enabled=true', 'enabled=false')],
  ['made unreadable', () => 'not a desktop entry at all'],
])('%s, it is off, and can be switched on again', async (_how, change) => {
  await autostart().set(true)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  expect(await autostart().state()).toEqual({ kind: 'off', ...ours })
  expect((await autostart().set(true)).state).toEqual({ kind: 'on', ...ours })
})

test('another program under the same name is told from one that is gone', async () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `[Desktop Entry]\nExec=${process.execPath} --hidden\n`)
  expect(await autostart().state()).toEqual({
    kind: 'other',
    ...ours,
    starts: `${process.execPath} --hidden`,
    gone: false,
  })
  writeFileSync(file, '[Desktop Entry]\nExec=/nowhere/redbar %U\n')
  expect(await autostart().state()).toEqual({ kind: 'other', ...ours, starts: '/nowhere/redbar', gone: true })
})

test('where nothing can be written it says where, and the state as it is', async () => {
  mkdirSync(dirname(folder), { recursive: true })
  writeFileSync(folder, 'a file where the folder should be')
  expect(await autostart().set(true)).toEqual({
    state: { kind: 'off', ...ours },
    problem: { why: 'not-writable', where: folder },
  })
  rmSync(folder)
})

test('the file is nobody else’s to read: a folder of its command may be private', async () => {
  await autostart().set(true)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})
