import { expect, test } from 'vitest'
import { proxyWays } from '../../../electron/desktop/proxy.ts'
import type { ProxyWay } from '../../../shared/settings-facts.ts'

test.each<[string, ProxyWay[]]>([
  ['DIRECT', [{ kind: 'direct' }]],
  ['', [{ kind: 'direct' }]],
  ['PROXY proxy.example:3128;DIRECT', [{ kind: 'http', address: 'proxy.example:3128' }, { kind: 'direct' }]],
  ['HTTPS proxy.example:443', [{ kind: 'https', address: 'proxy.example:443' }]],
  [
    'SOCKS5 [::1]:1080; SOCKS 10.0.0.1:1080',
    [
      { kind: 'socks', address: '[::1]:1080' },
      { kind: 'socks', address: '10.0.0.1:1080' },
    ],
  ],
  ['PROXY jane:hunter2@proxy.example:3128', [{ kind: 'http', address: 'proxy.example:3128' }]],
])('"%s" is read, and no name or password is in it', (list, ways) => {
  expect(proxyWays(list)).toEqual(ways)
})
