#!/usr/bin/env node
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { freshBundle } from './cli/bundle.mjs'
import { userFolder } from './cli/user-folder.mjs'
import { checkNodeVersion } from './install/node-version.mjs'
import { Stop } from './process/stop.mjs'

/** Never 1: to `redbar check` that says that an integration failed. 70 is EX_SOFTWARE of sysexits. */
const EXIT_INTERNAL = 70

// The command line. In a clone it builds itself first when it is missing or stale; stdout is left to the result.
try {
  checkNodeVersion()
  const bundle = await freshBundle()
  process.chdir(userFolder())
  await import(pathToFileURL(bundle).href)
} catch (error) {
  console.error(error instanceof Stop ? `redbar: ${error.message}` : error)
  process.exitCode = EXIT_INTERNAL
}
