// Outlives the process that opened a virtual desktop, whatever ends it, and clears the desktop away:
// its processes first, then its folder. It starts when its stdin closes, which even SIGKILL of its parent does.
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { endFamily } from '../process/family.mjs'
import { onStopSignal } from '../process/stop.mjs'

const [family = '', folder = ''] = process.argv.slice(2)
onStopSignal(() => {}) // a signal to everyone is no reason to leave things lying about
process.stdin.resume()
await once(process.stdin, 'close')
const left = await endFamily(family)
await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
if (left.length > 0) console.error(`Could not end the virtual desktop's processes ${left.join(', ')}`)
process.exitCode = left.length > 0 ? 1 : 0
