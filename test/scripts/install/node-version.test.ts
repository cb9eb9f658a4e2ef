import { expect, test } from 'vitest'
import { checkNodeVersion } from '../../../scripts/install/node-version.mjs'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('Node %s is new enough', (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow()
})

test.each(['20.18.3', '18.99.0', '9.0.0'])('Node %s is refused, naming both versions', (version) => {
  expect(() => checkNodeVersion(version)).toThrow(`Redbar needs Node >=20.19.0; this is ${version}.`)
})
