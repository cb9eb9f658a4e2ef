import { demoPicture } from './launch/demo-picture.mjs'
import { launch } from './launch/launch.mjs'
import { runScript } from './process/stop.mjs'

// npm start: Redbar on its embedded demo workspace.
await runScript(() =>
  launch({
    args: ['--demo'],
    virtual: {
      parts: ['notify', 'tray', 'keyring', 'wm'],
      args: ['--print-transitions', '--screenshot', demoPicture()],
    },
  }),
)
