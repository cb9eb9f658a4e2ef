/**
 * Imported before anything that imports electron-store: in plain Node the `electron` package is no Electron but the
 * path of one, and fetches it when there is none. With this variable it only names a path, and electron-store, given an
 * absolute folder, does not ask Electron for anything.
 */
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'no-electron-in-unit-tests'
