import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskText } from '../../../electron/monitor/mask.ts'
import { createSecretFinder } from '../../../electron/monitor/secret-finder.ts'

const TOKEN = 'xoxb-test-111111111111-AbCdEfGhIjKlMnOpQrStUv12'
const HOOK = 'http://127.0.0.1:4321/services/T1/B1/NotARealSecretForTests99'
const SECRETS = [TOKEN, HOOK, ...Array.from({ length: 1000 }, (_, at) => `xoxb-test-222222222222-other${at}`)]
const finder = createSecretFinder()
for (const secret of SECRETS) finder.add(secret)
const { find } = finder

const base64 = (text: string) => Buffer.from(text).toString('base64')
const everyCharacter = (text: string) => [...text].map((it) => `%${it.charCodeAt(0).toString(16)}`).join('')
const everyUnit = (text: string) => [...text].map((it) => `\\u00${it.charCodeAt(0).toString(16)}`).join('')

test.each([
  ['as it is', `a ${TOKEN} b`, TOKEN],
  ['URL-encoded', `u=${encodeURIComponent(HOOK)}`, HOOK],
  ['URL-encoded to the last character', everyCharacter(TOKEN), TOKEN],
  ['JSON-escaped', everyUnit(TOKEN), TOKEN],
  ['with escaped slashes', HOOK.replaceAll('/', '\\/'), HOOK],
  ['its path alone', 'GET /services/T1/B1/NotARealSecretForTests99', HOOK],
  ['in base64', base64(TOKEN), TOKEN],
  ['in base64, one letter in', base64(`"${HOOK}"`), HOOK],
  ['in base64 for URLs, two letters in', Buffer.from(`>>${HOOK}??`).toString('base64url'), HOOK],
  ['in base64, URL-encoded', encodeURIComponent(base64(`~~${TOKEN}`)), TOKEN],
])('finds a secret %s, and no other one', (_name, text, secret) => {
  expect(find(text)).toEqual([secret])
})

test('finds nothing in a text without secrets', () => {
  expect(find('{"ok":true,"team":"Acme"}')).toEqual([])
})

test('whatever the mask would hide is found, in any form and surroundings', () => {
  const form = fc.constantFrom(
    (text: string) => text,
    encodeURIComponent,
    everyCharacter,
    everyUnit,
    base64,
    (text: string) => JSON.stringify(text).replaceAll('/', '\\/'),
    (text: string) => Buffer.from(text).toString('base64url'),
  )
  const secret = fc.constantFrom(TOKEN, HOOK)
  fc.assert(
    fc.property(fc.string(), secret, fc.string(), form, (before, planted, after, write) => {
      const text = write(before.toWellFormed() + planted + after.toWellFormed())
      const found = maskText(text, find(text))
      expect(found).toBe(maskText(text, [TOKEN, HOOK]))
    }),
  )
})
