import { languages } from '../../shared/language/language.ts'
import { tours, travel } from '../stations/tours.ts'
import { test } from './studio.ts'

for (const tour of tours) {
  test(tour.name, async ({ studio, slack }) => {
    await travel(tour, { studio, slack }, async ({ name }, camera) => {
      for (const language of languages) {
        await camera.speak(language)
        for (const theme of ['light', 'dark'] as const) {
          await camera.dress(theme)
          await camera.take(`pages/${name}-${language}-${theme}`)
        }
      }
    })
  })
}
