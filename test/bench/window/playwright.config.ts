import { defineConfig } from '@playwright/test'

// Measures the real window: npm run bench:window. It is not part of npm test.
// biome-ignore lint/style/noDefaultExport: Playwright reads its configuration from there
export default defineConfig({
  testDir: '.',
  timeout: 600_000,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: 'line',
  outputDir: '../../../test-results/bench-window',
})
