import { languages } from '../../shared/language/language.ts'
import { stations } from '../stations/stations.ts'
import { Camera } from './camera.ts'
import { test } from './studio.ts'

for (const { name, world, size, go } of stations) {
  test(name, async ({ studio, slack }) => {
    const app = await studio.open(world)
    const page = await app.page()
    const camera = await Camera.on(page, { ...(size && { size }), density: 1 })
    await go({ page, app, slack })
    for (const language of languages) {
      await camera.speak(language)
      for (const theme of ['light', 'dark'] as const) {
        await camera.dress(theme)
        await camera.take(`pages/${name}-${language}-${theme}`)
      }
    }
  })
}
