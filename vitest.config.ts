import { defineConfig } from 'vitest/config'

// Dates in tests are read in one zone, whatever the machine's is.
process.env.TZ = 'UTC'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{contract,shared,electron,fakes,journeys,scripts,simulation}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
