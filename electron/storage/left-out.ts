/**
 * Stands in the bundle for ajv, ajv-formats and semver. conf imports them for options that Redbar does not use (`schema`
 * and `migrations`): they would be a quarter of what main loads at its start.
 */
export class Ajv2020 {
  /** Throws: somebody began to use such an option, and has to take the alias out of electron.vite.config.ts. */
  constructor() {
    throw new Error('This bundle has no ajv: electron.vite.config.ts leaves it out')
  }
}

const nothing = {}

// biome-ignore lint/style/noDefaultExport: that is what it stands for
export { nothing as default }
