import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { appFile, CONTENT_SECURITY_POLICY, isAppAddress } from '../../../electron/desktop/app-address.ts'

const folder = path.resolve('/srv/out/renderer')

test.each([
  ['app://redbar/', 'index.html', 'text/html; charset=utf-8'],
  ['app://redbar/index.html?x=1#y', 'index.html', 'text/html; charset=utf-8'],
  ['app://redbar/assets/index-abc.js', 'assets/index-abc.js', 'text/javascript; charset=utf-8'],
  ['app://redbar/assets/a%20b.css', 'assets/a b.css', 'text/css; charset=utf-8'],
  ['app://redbar/assets/inter.woff2', 'assets/inter.woff2', 'font/woff2'],
  ['app://redbar/../../index.html', 'index.html', 'text/html; charset=utf-8'],
])('%s is a file of ours', (address, file, mimeType) => {
  expect(appFile(address, folder)).toEqual({ file: path.join(folder, file), mimeType })
})

test.each([
  ['app://redbar/%2e%2e%2fsecret.json'],
  ['app://redbar/..%2f..%2fetc/passwd.html'],
  ['app://redbar/..%5c..%5csecret.json'],
  ['app://redbar/index.html%00.js'],
  ['app://redbar/%E0%A4%A.html'],
  ['app://redbar/assets/x.js%2f..%2f..%2f..%2fx.js'],
  ['app://other/index.html'],
  ['file:///srv/out/renderer/index.html'],
  ['app://redbar/run.sh'],
  ['app://redbar/assets'],
  ['nonsense'],
])('%s is none', (address) => {
  expect(appFile(address, folder)).toBeNull()
})

test('a folder whose name begins like ours is not ours', () => {
  expect(appFile('app://redbar/..%2frenderer-evil%2fx.js', folder)).toBeNull()
})

test.each([
  ['app://redbar/index.html', true],
  ['app://redbar/', true],
  ['app://redbar.evil/index.html', false],
  ['app://evil/redbar', false],
  ['https://redbar/index.html', false],
  ['about:blank', false],
  ['', false],
])('%s is a page of ours: %s', (address, ours) => {
  expect(isAppAddress(address)).toBe(ours)
})

describe('the policy', () => {
  test.each([
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ])('says %s', (directive) => {
    expect(CONTENT_SECURITY_POLICY.split('; ')).toContain(directive)
  })

  test('allows nothing inline and nothing from the network', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|http|\*/)
  })
})
