import { ROOT } from '../process/root.mjs'

/**
 * The folder to which the user's file names are relative. `npm run` starts its scripts in the project's folder and
 * keeps the user's in INIT_CWD; a script of another project that calls us has its own folder as the current one.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [current]
 */
export function userFolder(env = process.env, current = process.cwd()) {
  const isOurScript = env.npm_lifecycle_event === 'check' && current === ROOT
  return (isOurScript && env.INIT_CWD) || current
}
