import path from 'node:path'
import { expect, test } from 'vitest'
import { userFolder } from '../../../scripts/cli/user-folder.mjs'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const NPM = { npm_lifecycle_event: 'check', INIT_CWD: '/home/ada/setups' }

test.each([
  ["our npm script counts from the user's folder", NPM, ROOT, '/home/ada/setups'],
  ['a direct call counts from the current folder', {}, '/home/ada', '/home/ada'],
  [
    "another project's script called check counts from its own folder",
    NPM,
    '/home/ada/other',
    '/home/ada/other',
  ],
  ['another script of ours is not taken for it', { ...NPM, npm_lifecycle_event: 'test' }, ROOT, ROOT],
  ['an npm that does not tell leaves the current folder', { npm_lifecycle_event: 'check' }, ROOT, ROOT],
])('%s', (_name, env, current, expected) => {
  expect(userFolder(env, current)).toBe(expected)
})
