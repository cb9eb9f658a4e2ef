import { window as english } from '../../../shared/language/en/window.ts'
import { overviewScenes } from './overview-scenes.ts'
import { disguise } from './pseudo.ts'
import { scenes } from './scenes.ts'

const all = { ...scenes, ...overviewScenes }

const name = new URLSearchParams(location.search).get('scene') ?? 'busy'
const bridge = all[name]?.()
if (!bridge) throw new Error(`No such scene: ${name}. There are ${Object.keys(all).join(', ')}.`)
// The same hand that fed it can go on feeding it, from the console or from a script.
Object.assign(window, { bridge, fake: bridge })

// The window then speaks the made-up language instead of English.
if (new URLSearchParams(location.search).has('pseudo')) disguise(english)

await import('../../../renderer/main.tsx')
