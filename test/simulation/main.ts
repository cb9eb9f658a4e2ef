import { runSeed } from './run-seed.ts'
import type { Verdict } from './verdict.ts'

/** What a worker answers: the verdict on a seed and how long it took, in ms; or why there is none. */
export type Report = { seed: number; tookMs: number } & ({ verdict: Verdict } | { broke: string })

// The tray is drawn a million times and nobody looks: a third of the time would go into writing "09:14" as people here do.
Date.prototype.toLocaleTimeString = function () {
  return this.toISOString().slice(11, 16)
}

// A worker of `npm run simulate`: told a seed, it lives it through and reports.
process.on('message', (seed: number) => {
  const startedAt = performance.now()
  const report = (what: { verdict: Verdict } | { broke: string }) =>
    process.send?.({ seed, tookMs: performance.now() - startedAt, ...what })
  runSeed(seed).then(
    (verdict) => report({ verdict }),
    (error: unknown) => report({ broke: error instanceof Error ? String(error.stack) : String(error) }),
  )
})
