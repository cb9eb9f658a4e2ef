import type { DemoServer } from '../../electron/demo/demo-server.ts'
import { Camera, USUAL } from '../screenshots/camera.ts'
import { type Studio, test, type World } from '../screenshots/studio.ts'
import type { Hands, Station } from './station.ts'
import { stations } from './stations.ts'

/** Stations that are visited one after the other in one app. */
export type Tour = { name: string; world: World; stations: readonly Station[] }

/** So many stations in one app: short enough that nothing is asked again on the way. */
const LENGTH = 8

/** Every station in one tour or another. */
export const tours: readonly Tour[] = [...shared(), ...alone()]

function alone(): Tour[] {
  const those = stations.filter((station) => station.alone)
  return those.map((station) => ({ name: station.name, world: station.world, stations: [station] }))
}

function shared(): Tour[] {
  const worlds = [...new Set(stations.map(({ world }) => world))]
  return worlds.flatMap((world) => {
    const those = stations.filter((station) => station.world === world && !station.alone)
    const count = Math.ceil(those.length / LENGTH)
    const length = Math.ceil(those.length / count)
    return Array.from({ length: count }, (_, index) => {
      const own = those.slice(index * length, (index + 1) * length)
      return { name: own.map(({ name }) => name).join(', '), world, stations: own }
    })
  })
}

type Means = { studio: Studio; slack: DemoServer }
/** Looks at a station when everything is there. */
type Look = (station: Station, camera: Camera, hands: Hands) => Promise<void>

/** Visits the stations of a tour, each from where the window opens. */
export async function travel({ world, stations }: Tour, { studio, slack }: Means, look: Look): Promise<void> {
  const app = await studio.open(world)
  const page = await app.page()
  const camera = await Camera.on(page)
  for (const station of stations) {
    await test.step(station.name, async () => {
      const { size = USUAL, density = 1, go } = station
      await camera.resize(size, density)
      await camera.speak('en')
      await startAnew(page)
      await go({ page, app, slack })
      await look(station, camera, { page, app, slack })
    })
  }
}

/** Loads the window as if it had just been opened for the first time. */
async function startAnew(page: Hands['page']): Promise<void> {
  await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference', reducedMotion: 'reduce' })
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
    history.replaceState(null, '', '#/')
  })
  await page.reload()
}
