import { statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Where the demo saves a picture of its window: always the same place, so that it is easily found.
 * @param {string} [folder]
 * @param {number} [user] the process's, where the system has them
 */
export function demoPicture(folder = os.tmpdir(), user = process.getuid?.()) {
  const usual = path.join(folder, 'redbar-demo.png')
  const owner = statSync(usual, { throwIfNoEntry: false })?.uid
  // A temporary folder is shared: another user's picture cannot be overwritten.
  return owner === undefined || owner === user ? usual : path.join(folder, `redbar-demo-${user}.png`)
}
