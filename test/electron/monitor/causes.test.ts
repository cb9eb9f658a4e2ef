import { describe, expect, it } from 'vitest'
import { type CauseFacts, causeFacts, causesOf } from '../../../electron/monitor/causes.ts'
import { main as german } from '../../../shared/language/de/main.ts'
import { main } from '../../../shared/language/en/main.ts'
import { botOf, healthOf, NINE } from '../../builders.ts'

const facts = (changes: Partial<CauseFacts> = {}): CauseFacts => ({
  kind: 'bot',
  token: 'bot',
  worked: true,
  channelPrivate: null,
  scopes: null,
  ...changes,
})
const first = (code: string, changes: Partial<CauseFacts> = {}) => causesOf(code, facts(changes), main)[0]

describe('the likely causes', () => {
  it.each([
    { code: 'account_inactive', changes: { token: 'bot' }, says: /app was uninstalled/ },
    { code: 'account_inactive', changes: { token: 'user' }, says: /person .* deactivated/ },
    { code: 'token_revoked', changes: { token: 'bot' }, says: /removed the app/ },
    { code: 'token_expired', changes: { token: 'rotating' }, says: /renews/ },
    { code: 'invalid_auth', changes: { worked: true }, says: /IP addresses/ },
    { code: 'invalid_auth', changes: { worked: false }, says: /not copied whole/ },
    { code: 'channel_not_found', changes: { worked: false }, says: /ID is wrong/ },
    { code: 'channel_not_found', changes: { channelPrivate: true }, says: /removed the bot/ },
    { code: 'channel_not_found', changes: { channelPrivate: false }, says: /deleted/ },
    { code: 'channel_not_found', changes: { kind: 'webhook', token: null }, says: /webhook posts to/ },
    { code: 'no_service', changes: { token: null, worked: false }, says: /copied whole/ },
  ] as const)('of $code with $changes begin with $says', ({ code, changes, says }) => {
    expect(first(code, changes)).toMatch(says)
  })

  it('always name both causes of invalid_auth: the token, and the allow list', () => {
    for (const worked of [true, false]) {
      expect(causesOf('invalid_auth', facts({ worked }), main).join(' ')).toMatch(/token.*IP|IP.*token/s)
    }
  })

  it('mention a missing scope only where it is known to be missing', () => {
    const causes = (scopes: string[] | null) =>
      causesOf('channel_not_found', facts({ worked: false, scopes }), main).length
    expect([causes(['channels:read']), causes(['groups:read']), causes(null)]).toEqual([3, 2, 2])
  })

  it.each(['some_new_code', null])('are not invented for %s', (code) => {
    expect(causesOf(code, facts(), main)).toEqual([])
  })

  it('are told in the language of the user', () => {
    expect(causesOf('token_revoked', facts(), german)).toEqual([
      german.causes.token.appRemoved,
      german.causes.token.revokedInApp,
    ])
  })

  it('know the kind of token from its mask alone', () => {
    const kind = (secretMask: string) => causeFacts(botOf({ secretMask }), healthOf(), NINE).token
    expect(['xoxb-…1234', 'xoxp-…1234', 'xoxe.xoxb-1-…1234', '…'].map(kind)).toEqual([
      'bot',
      'user',
      'rotating',
      null,
    ])
  })
})
