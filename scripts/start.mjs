import os from 'node:os'
import path from 'node:path'
import { launch } from './launch/launch.mjs'
import { runScript } from './process/stop.mjs'

// npm start: Redbar on its embedded demo workspace.
await runScript(() =>
  launch({
    args: ['--demo'],
    virtual: {
      parts: ['notify', 'tray', 'keyring', 'wm'],
      args: ['--print-transitions', '--screenshot', path.join(os.tmpdir(), 'redbar-demo.png')],
    },
  }),
)
