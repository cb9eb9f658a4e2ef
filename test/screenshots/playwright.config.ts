import { defineConfig } from '@playwright/test'

// Takes the pictures of docs/screenshots: npm run screenshots. They are not part of npm test.
// biome-ignore lint/style/noDefaultExport: Playwright reads its configuration from there
export default defineConfig({
  testDir: '.',
  timeout: 300_000,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  outputDir: '../../test-results/screenshots',
})
