import { parseArgs } from 'node:util'
import { Stop } from '../process/stop.mjs'

const USAGE = 'Usage: npm run simulate -- --seeds COUNT | --seed NUMBER'
const DEFAULT_COUNT = 5

/**
 * The seeds that are asked for: `--seeds 3` are 0, 1 and 2; `--seed 7` is 7 alone.
 * @param {string[]} args
 * @returns {number[]} throws a Stop with the usage when they cannot be read
 */
export function readSeeds(args) {
  const { seeds, seed } = parse(args)
  if (seed !== undefined) return [wholeNumber(seed)]
  const count = seeds === undefined ? DEFAULT_COUNT : wholeNumber(seeds)
  if (count === 0) throw new Stop(USAGE)
  return Array.from({ length: count }, (_, index) => index)
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({ args, options: { seeds: { type: 'string' }, seed: { type: 'string' } } }).values
  } catch {
    throw new Stop(USAGE)
  }
}

/** @param {string} text */
function wholeNumber(text) {
  if (!/^\d{1,9}$/.test(text)) throw new Stop(USAGE)
  return Number(text)
}
