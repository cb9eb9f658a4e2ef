import { languages } from '../../shared/language/language.ts'
import { tours, travel } from '../stations/tours.ts'
import { test } from './studio.ts'

/** There are many of these pictures: so few colours make them a third smaller, and one sees it only side by side. */
const COLOURS = 64

for (const tour of tours) {
  test(tour.name, async ({ studio, slack }) => {
    await travel(tour, { studio, slack }, async ({ name }, camera) => {
      for (const language of languages) {
        await camera.speak(language)
        for (const theme of ['light', 'dark'] as const) {
          await camera.dress(theme)
          await camera.take(`pages/${name}-${language}-${theme}`, COLOURS)
        }
      }
    })
  })
}
