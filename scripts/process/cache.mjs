import os from 'node:os'
import path from 'node:path'

/**
 * Where the project keeps what is costly to fetch and may be deleted at any time.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function cacheFolder(env = process.env) {
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'redbar')
}
