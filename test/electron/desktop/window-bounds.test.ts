import { expect, test } from 'vitest'
import { placeWindow } from '../../../electron/desktop/window-bounds.ts'

const laptop = { x: 0, y: 0, width: 1440, height: 900 }
const monitor = { x: 1440, y: 0, width: 2560, height: 1440 }

test('a window opens where it was', () => {
  const remembered = { x: 1600, y: 100, width: 1100, height: 720 }
  expect(placeWindow(remembered, [laptop, monitor])).toEqual(remembered)
})

test('a window that never was anywhere opens where the system likes', () => {
  expect(placeWindow({ width: 1100, height: 720 }, [laptop])).toEqual({ width: 1100, height: 720 })
})

test.each([
  ['the screen it was on is gone', { x: 1600, y: 100, width: 1100, height: 720 }],
  ['only a sliver of it would be in reach', { x: 1400, y: 100, width: 1100, height: 720 }],
  ['its top would be above the screen', { x: 100, y: -300, width: 1100, height: 720 }],
  ['its top would be below the screen', { x: 100, y: 880, width: 1100, height: 720 }],
])('%s: the system chooses the place, the size stays', (_case, remembered) => {
  expect(placeWindow(remembered, [laptop])).toEqual({ width: 1100, height: 720 })
})

test('a window larger than the screen is made to fit', () => {
  const remembered = { x: 0, y: 0, width: 2560, height: 1440 }
  expect(placeWindow(remembered, [laptop])).toEqual({ x: 0, y: 0, width: 1440, height: 900 })
})
