import { assert, constantFrom, json, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findJsonFault } from '../../../electron/setup/json-fault.ts'

describe('the place where a text stops being JSON', () => {
  test.each([
    ['{"a": tru}', 1, 7],
    ['{\n  "a": 1,\n}', 3, 1],
    ['{\n  "a" 1 }', 2, 7],
    ['[1 2]', 1, 4],
    ['{"a": "b', 1, 7],
    ['{', 1, 2],
    ['', 1, 1],
    ['[1] x', 1, 5],
    ['{a: 1}', 1, 2],
    ["{'a': 1}", 1, 2],
    ['[01]', 1, 3],
  ])('of %j is line %i, column %i', (text, line, column) => {
    expect(findJsonFault(text)).toEqual({ line, column })
  })

  test('does not exist in JSON', () => {
    assert(property(json(), (text) => findJsonFault(text) === null))
  })

  test('exists exactly where JSON.parse refuses', () => {
    const agrees = (text: string) => (findJsonFault(text) === null) === isJson(text)
    const jsonLike = string({ unit: constantFrom(...'[]{}",:0129.-+eE\\/untrlfas \n\u0001') })
    assert(property(jsonLike, agrees), { numRuns: 2000 })
  })

  test('is found in a text that is nested without end', () => {
    expect(findJsonFault('['.repeat(1_000_000))).toEqual({ line: 1, column: 102 })
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
