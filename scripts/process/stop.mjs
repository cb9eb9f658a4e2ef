/** A refusal whose message is all the user needs: the scripts print it without a stack trace. */
export class Stop extends Error {}

/** The signals by which a person, a shell or a machine asks us to end. */
export const STOP_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Calls back once for each signal that asks us to end, instead of dying at once.
 * @param {(signal: NodeJS.Signals) => void} listener
 * @returns {() => void} its undo
 */
export function onStopSignal(listener) {
  for (const name of STOP_SIGNALS) process.on(name, listener)
  return () => {
    for (const name of STOP_SIGNALS) process.off(name, listener)
  }
}

/**
 * Runs a script's main function, turns a Stop into its message and exit code 1, and anything else into its stack.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error)
    process.exitCode = 1
  }
}
