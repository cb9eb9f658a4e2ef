import { expect, test } from 'vitest'
import { listableTypes, missingScopes } from '../../../electron/setup/watch-scopes.ts'

test.each([
  [null, [], 'public_channel,private_channel'],
  [['channels:read', 'groups:read', 'chat:write'], [], 'public_channel,private_channel'],
  [['channels:read'], ['groups:read', 'chat:write'], 'public_channel'],
  [['groups:read', 'chat:write'], ['channels:read'], 'private_channel'],
  [['incoming-webhook'], ['channels:read', 'groups:read', 'chat:write'], ''],
  [['bot'], [], 'public_channel,private_channel'],
])('of %j, %j are missing and %j can be listed', (granted, missing, types) => {
  expect(missingScopes(granted)).toEqual(missing)
  expect(listableTypes(granted)).toBe(types)
})
