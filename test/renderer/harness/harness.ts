import { scenes } from './scenes.ts'

const name = new URLSearchParams(location.search).get('scene') ?? 'busy'
const bridge = scenes[name]?.()
if (!bridge) throw new Error(`No such scene: ${name}. There are ${Object.keys(scenes).join(', ')}.`)
// The same hand that fed it can go on feeding it, from the console or from a script.
Object.assign(window, { bridge, fake: bridge })

await import('../../../renderer/main.tsx')
