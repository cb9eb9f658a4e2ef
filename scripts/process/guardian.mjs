// Outlives the process that started it, whatever ends that one, and clears away what it leaves: a family's
// processes first, then its folder. It begins when its stdin closes, which even SIGKILL of its parent does.
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { endFamily } from './family.mjs'
import { onStopSignal } from './stop.mjs'

const [family = '', folder] = process.argv.slice(2)
onStopSignal(() => {}) // a signal to everyone is no reason to leave things lying about
process.stdin.resume()
await once(process.stdin, 'close')
const left = await endFamily(family)
if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
if (left.length > 0) console.error(`Could not end the processes ${left.join(', ')}`)
process.exitCode = left.length > 0 ? 1 : 0
