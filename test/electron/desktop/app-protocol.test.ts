import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Protocol } from 'electron'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../../electron/desktop/app-address.ts'
import { serveApp } from '../../../electron/desktop/app-protocol.ts'

vi.mock('electron', () => ({ protocol: {} }))

const base = mkdtempSync(path.join(tmpdir(), 'redbar-protocol-'))
let get: (address: string) => Promise<Response>

beforeAll(() => {
  mkdirSync(path.join(base, 'renderer'))
  writeFileSync(path.join(base, 'renderer', 'index.html'), '<title>Redbar</title>')
  writeFileSync(path.join(base, 'secret.json'), '{}')
  const handle: Protocol['handle'] = (scheme, handler) => {
    expect(scheme).toBe('app')
    get = async (address) => handler({ url: address } as never)
  }
  serveApp(path.join(base, 'renderer'), { handle } as Protocol)
})
afterAll(() => rmSync(base, { recursive: true }))

test('a page comes with its type, the strict policy and no sniffing', async () => {
  const page = await get('app://redbar/index.html')
  expect(await page.text()).toBe('<title>Redbar</title>')
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
  })
})

test.each(['app://redbar/missing.html', 'app://redbar/..%2fsecret.json', 'app://redbar/%2e%2e/secret.json'])(
  '%s is not found, and the policy holds for the answer too',
  async (address) => {
    const answer = await get(address)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
  },
)
