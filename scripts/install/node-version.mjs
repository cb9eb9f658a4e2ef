import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../process/root.mjs'
import { Stop } from '../process/stop.mjs'

/**
 * Refuses a Node older than package.json asks for, before anything fails less clearly.
 * @param {string} [version]
 */
export function checkNodeVersion(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const [wanted, found] = [engines.node, version].map(numbersOf)
  if (compare(found ?? [], wanted ?? []) < 0)
    throw new Stop(`Redbar needs Node ${engines.node}; this is ${version}.`)
}

/** @param {string} text */
function numbersOf(text) {
  return (text.match(/\d+/g) ?? []).map(Number)
}

/**
 * @param {number[]} a
 * @param {number[]} b
 */
function compare(a, b) {
  const at = b.findIndex((number, index) => number !== a[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
