import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { BridgeError, request, sentenceOf } from '../../renderer/bridge.ts'
import { window as german } from '../../shared/language/de/window.ts'
import { window as english } from '../../shared/language/en/window.ts'
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
    const error = await request('overview.get', undefined).catch((thrown: unknown) => thrown)
    expect(sentenceOf(error, english)).toMatch(/^Redbar did not answer this window\./)
    expect(sentenceOf(error, german)).toMatch(/^Redbar hat diesem Fenster nicht geantwortet\./)
  })

  test('says in a sentence that there is no main process at all', async () => {
    const error = await request('overview.get', undefined).catch((thrown: unknown) => thrown)
    expect(sentenceOf(error, english)).toBe('This window is not connected to Redbar.')
  })

  test('shows no foreign error to the user', () => {
    expect(sentenceOf(new TypeError('x is undefined'), english)).toBe('Something in this window went wrong.')
  })
})

describe('what the window imports', () => {
  const sources = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )

  test.each(sources)('%s takes only types from schema files, so that zod stays out of the bundle', (name) => {
    const shared = importsOf(join('renderer', name)).filter((file) => file.startsWith('shared'))
    expect(shared.filter(bringsZod)).toEqual([])
  })

  test('a schema file brings zod, and so does what imports it', () => {
    expect(['shared/settings.ts', 'shared/ipc.ts'].map(bringsZod)).toEqual([true, true])
  })
})

/** The files that are there at run time too: an import of types alone is gone by then. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const imports = [...text.matchAll(/(?:^import (?!type )([^';]*?) from |import\()'([^']+)'/gms)]
  return imports
    .filter(([, names]) => names === undefined || /[{,]\s*(?!type\b)\w/.test(names))
    .map(([, , from = '']) => (from.startsWith('.') ? join(dirname(file), from) : from))
}

function bringsZod(file: string): boolean {
  return importsOf(file).some((each) => each === 'zod' || (each.endsWith('.ts') && bringsZod(each)))
}
