import { expect, test } from 'vitest'
import { cookieOf, displayOf, selectionHasOwner } from '../../../../electron/desktop/linux/x-selection.ts'

test.each([
  [':0', { number: '0', screen: '0' }],
  [':99.1', { number: '99', screen: '1' }],
  ['unix:10.0', { number: '10', screen: '0' }],
  ['localhost:10.0', null],
  ['', null],
  [undefined, null],
])('DISPLAY=%s is %j', (value, display) => {
  expect(displayOf(value)).toEqual(display)
})

/** An entry of an Xauthority file: family, then address, display, kind and cookie, each with its length. */
function entry(display: string, kind: string, cookie: string): Buffer {
  const fields = ['host', display, kind, cookie].map((field) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(field.length)
    return Buffer.concat([length, Buffer.from(field)])
  })
  return Buffer.concat([Buffer.from([1, 0]), ...fields])
}

test('the cookie of a display is found among others', () => {
  const file = Buffer.concat([
    entry('0', 'MIT-MAGIC-COOKIE-1', 'cookie of 0'),
    entry('1', 'XDM-AUTHORIZATION-1', 'another kind'),
    entry('1', 'MIT-MAGIC-COOKIE-1', 'cookie of 1'),
  ])
  expect(cookieOf(file, '1')?.toString()).toBe('cookie of 1')
  expect(cookieOf(file, '2')).toBeNull()
  expect(cookieOf(Buffer.alloc(0), '0')).toBeNull()
})

test('an entry without a display is for all of them', () => {
  expect(cookieOf(entry('', 'MIT-MAGIC-COOKIE-1', 'any'), '7')?.toString()).toBe('any')
})

test('without an X server on this computer there is no answer', async () => {
  expect(await selectionHasOwner((screen) => `S${screen}`, {})).toBeNull()
  expect(await selectionHasOwner((screen) => `S${screen}`, { DISPLAY: ':64999' })).toBeNull()
})
