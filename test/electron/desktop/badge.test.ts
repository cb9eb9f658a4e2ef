import { expect, test, vi } from 'vitest'
import { showBadge } from '../../../electron/desktop/badge.ts'

const desktop = vi.hoisted(() => ({ seen: [] as string[] }))

vi.mock('electron', () => ({
  app: { setBadgeCount: (count: number) => void desktop.seen.push(`badge ${count}`) },
}))

test.each([
  ['darwin', ['badge 2', 'title 2', 'badge 0', 'title ']],
  ['linux', ['badge 2', 'badge 0']],
  ['win32', []],
] as const)('on %s the number comes and goes where there is a place for it', (platform, told) => {
  desktop.seen.length = 0
  const tray = { setTitle: (title: string) => void desktop.seen.push(`title ${title}`) }
  showBadge(2, tray, platform)
  showBadge(0, tray, platform)
  expect(desktop.seen).toEqual(told)
})

test('it needs no tray', () => {
  desktop.seen.length = 0
  showBadge(1, null, 'darwin')
  expect(desktop.seen).toEqual(['badge 1'])
})
