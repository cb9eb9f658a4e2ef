import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { BridgeError, request, sentenceOf } from '../../renderer/bridge.ts'
import { FakeBridge } from './fake-bridge.ts'

afterEach(() => {
  delete window.bridge
})

describe('the bridge', () => {
  test("throws main's sentence when it says no", async () => {
    const bridge = new FakeBridge()
    bridge.refuses('check.now', 'Everything is paused.')
    window.bridge = bridge
    const refusal = await request('check.now', { id: null }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(BridgeError)
    expect(refusal).toMatchObject({ code: 'refused', message: 'Everything is paused.' })
  })

  test('says in a sentence that the main process is gone', async () => {
    window.bridge = {
      request: () => Promise.reject(new Error('reply was never sent')),
      subscribe: () => () => {},
    }
    await expect(request('overview.get', undefined)).rejects.toThrow('Redbar did not answer this window.')
  })

  test('says in a sentence that there is no main process at all', async () => {
    await expect(request('overview.get', undefined)).rejects.toThrow(
      'This window is not connected to Redbar.',
    )
  })

  test('shows no foreign error to the user', () => {
    expect(sentenceOf(new TypeError('x is undefined'))).toBe('Something in this window went wrong.')
  })
})

describe('what the window imports', () => {
  const ZOD_FREE = new Set(
    readdirSync('shared').filter((name) => !readFileSync(join('shared', name), 'utf8').includes("'zod'")),
  )
  const sources = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )

  test.each(sources)('%s takes only types from schema files, so that zod stays out of the bundle', (name) => {
    const text = readFileSync(join('renderer', name), 'utf8')
    const values = [...text.matchAll(/^import (?!type )[^';]*? from '(?:\.\.\/)+shared\/([\w-]+\.ts)'/gms)]
    const withZod = values.filter(
      ([line, file]) => !ZOD_FREE.has(file ?? '') && /[{,]\s*(?!type\b)\w/.test(line),
    )
    expect(withZod.map(([, file]) => file)).toEqual([])
  })
})
