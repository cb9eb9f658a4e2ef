import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ROOT } from './process/root.mjs'
import { runScript } from './process/stop.mjs'

// npm run test:crash: kills a process that writes the history fifty times; npm test does the same fewer times.
await runScript(async () => {
  const vitest = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'test/electron/storage/history-crash.test.ts'],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, REDBAR_KILLS: '50' } },
  )
  const [code] = await once(vitest, 'close')
  return code ?? 1
})
