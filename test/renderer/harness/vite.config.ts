import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The window in a plain browser, to look at: npx vite build --config test/renderer/harness/vite.config.ts,
// then npx vite preview with the same option, and open /?scene=busy (the scenes are in scenes.ts).
// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from there
export default defineConfig({
  root: import.meta.dirname,
  publicDir: '../../../renderer/public',
  plugins: [react()],
  build: { outDir: '../../../node_modules/.cache/harness', emptyOutDir: true, target: 'chrome130' },
})
