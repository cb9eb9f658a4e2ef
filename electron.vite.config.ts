import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The lowest Electron that must run this code (33 = Chrome 130, Node 20.18), whatever version the types come from.
const NODE_TARGET = 'node20.18'
const CHROME_TARGET = 'chrome130'

/** What conf imports and Redbar never calls. */
const LEFT_OUT = ['ajv/dist/2020.js', 'ajv-formats', 'semver']

export default defineConfig({
  main: {
    resolve: {
      alias: Object.fromEntries(LEFT_OUT.map((name) => [name, resolve('electron/storage/left-out.ts')])),
    },
    build: {
      outDir: 'out/main',
      target: NODE_TARGET,
      minify: true,
      // Bundles are shipped, not node_modules; only what carries native code stays outside.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          'history-worker': resolve('electron/storage/history-worker.ts'),
        },
        external: ['electron', '@photostructure/sqlite'],
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: NODE_TARGET,
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        external: ['electron'],
        // A sandboxed preload is CommonJS; .cjs because package.json says "type": "module".
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: CHROME_TARGET,
      minify: true,
      rolldownOptions: { input: { index: resolve('renderer/index.html') } },
    },
  },
})
