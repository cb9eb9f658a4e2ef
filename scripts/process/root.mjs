import path from 'node:path'

/** The project's folder: the one with package.json. */
export const ROOT = path.resolve(import.meta.dirname, '../..')
