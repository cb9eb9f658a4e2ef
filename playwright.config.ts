import { defineConfig } from '@playwright/test'

// The tests share one desktop: its tray, notifications and keyring. So they run one after another.
export default defineConfig({
  testDir: 'test/e2e',
  timeout: 60_000,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/end-to-end.json' }]],
  outputDir: 'test-results/end-to-end',
  use: { trace: 'retain-on-failure' },
})
