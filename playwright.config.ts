import { defineConfig } from '@playwright/test'

// Each worker opens a desktop of its own, since tray, notifications and keyring are one per desktop. The tests mostly
// wait, but more than two Electrons at once would make a small machine slow.
export default defineConfig({
  testDir: 'test/e2e',
  timeout: 60_000,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/end-to-end.json' }]],
  outputDir: 'test-results/end-to-end',
  use: { trace: 'retain-on-failure' },
})
