import { defineConfig } from 'vitest/config'

// Dates in tests are read in one zone, whatever the machine's is.
process.env.TZ = 'UTC'

// A limit is for what hangs, not for how fast a busy computer is.
const testTimeout = 20_000

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          testTimeout,
          environment: 'node',
          include: ['test/{contract,shared,electron,fakes,journeys,scripts,simulation}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'renderer',
          testTimeout,
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
