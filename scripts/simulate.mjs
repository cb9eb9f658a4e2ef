import { availableParallelism } from 'node:os'
import { checkNodeVersion } from './install/node-version.mjs'
import { runScript } from './process/stop.mjs'
import { bundled } from './simulate/bundle.mjs'
import { readSeeds } from './simulate/seeds.mjs'
import { closingLine, tell } from './simulate/tell.mjs'
import { runSeeds } from './simulate/workers.mjs'

// npm run simulate -- --seeds 1000, or --seed 7: lives whole months and years of virtual time through with the composed
// app, and holds what it told against what was true. The last line tells; exit code 1 if a promise was broken.
await runScript(async () => {
  checkNodeVersion()
  const seeds = readSeeds(process.argv.slice(2))
  const reports = await bundled((worker) =>
    runSeeds(seeds, { worker, atOnce: availableParallelism(), onReport: tell }),
  )
  const { line, good } = closingLine(reports)
  console.log(line)
  return good ? 0 : 1
})
