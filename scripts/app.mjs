import os from 'node:os'
import path from 'node:path'
import { launch } from './launch/launch.mjs'
import { runScript } from './process/stop.mjs'

// npm run app: Redbar on the user's own profile, or on the one named by `-- --profile DIR`.
await runScript(() =>
  launch({
    args: [],
    virtual: {
      // No keyring: a virtual one is gone at the end, and with it the key to whatever was stored in the profile.
      parts: ['notify', 'tray', 'wm'],
      args: ['--print-transitions'],
      env: { XDG_CONFIG_HOME: process.env.XDG_CONFIG_HOME || path.join(os.homedir(), '.config') },
    },
  }),
)
