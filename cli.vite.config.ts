import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

// One file for plain Node: no Electron, no node_modules beside it. Built by scripts/redbar.mjs when it is missing or stale.
export default defineConfig({
  publicDir: false,
  define: { __REDBAR_VERSION__: JSON.stringify(version) },
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: 'electron/cli.ts',
    outDir: 'out/cli',
    // The lowest Node that package.json admits has this syntax, and so has the app's lowest Electron.
    target: 'node20.18',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { entryFileNames: 'redbar.js', banner: '#!/usr/bin/env node', codeSplitting: false },
    },
  },
})
