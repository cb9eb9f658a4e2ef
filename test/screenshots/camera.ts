import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import type { Bridge } from '../../shared/ipc.ts'
import type { Language } from '../../shared/language/language.ts'
import { run } from '../e2e/desktop/session-bus.ts'
import { expect } from '../e2e/redbar.ts'

// What the camera runs in the page sees the page's own globals.
declare const window: Window & { bridge: Bridge }

const FOLDER = path.resolve(import.meta.dirname, '..', '..', 'docs', 'screenshots')

/** A size of the window's page, in its own pixels. */
export type Size = { width: number; height: number }
/** The size with which the window opens for the first time. */
export const USUAL: Size = { width: 1100, height: 720 }
/** So many pixels of the picture for each of the page: sharp on sharp screens. */
const DENSITY = 2

/** Where the picture of that name goes; its folder is there. */
export function pictureFile(name: string): string {
  const file = path.join(FOLDER, `${name}.png`)
  mkdirSync(path.dirname(file), { recursive: true })
  return file
}

/** Puts a picture in its place. A page has few colours: with a palette it is a third as large and looks the same. */
export async function makeSmall(file: string, { place = file, colours = 256 } = {}): Promise<void> {
  const palette = [
    '-strip',
    '-dither',
    'None',
    '-colors',
    String(colours),
    '-define',
    'png:compression-level=9',
  ]
  await run('convert', file, ...palette, `PNG8:${place}`)
}

/** Takes pictures of one page at rest: nothing in it is hovered over, focused or moving. */
export class Camera {
  readonly #page: Page
  /** The size holds as long as the session does. Playwright's own pictures would undo the density. */
  readonly #session: CDPSession

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  /** A camera for that page, which gets its usual size. */
  static async on(page: Page, { size = USUAL, density = DENSITY } = {}): Promise<Camera> {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const camera = new Camera(page, await page.context().newCDPSession(page))
    await camera.resize(size, density)
    // Lines that were laid out at another density keep its rounding.
    await page.reload()
    return camera
  }

  /** Gives the page another size, larger than the screen if need be. */
  async resize(size: Size, density = DENSITY): Promise<void> {
    const metrics = { ...size, deviceScaleFactor: density, mobile: false }
    await this.#session.send('Emulation.setDeviceMetricsOverride', metrics)
    const seen = () =>
      this.#page.evaluate(() => ({ width: innerWidth, height: innerHeight, density: devicePixelRatio }))
    await expect.poll(seen).toEqual({ ...size, density })
  }

  /** Chooses the theme as the window's own control does. */
  async dress(theme: 'light' | 'dark'): Promise<void> {
    await this.#page.evaluate((theme) => window.bridge.request('settings.change', { theme }), theme)
    await expect(this.#page.locator('html')).toHaveAttribute('data-theme', theme)
  }

  /** Chooses the language as the window's own control does. */
  async speak(language: Language): Promise<void> {
    await this.#page.evaluate((language) => window.bridge.request('settings.change', { language }), language)
    await expect(this.#page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
  }

  /** Takes the picture of that name, in so many colours. */
  async take(name: string, colours?: number): Promise<void> {
    await this.#page.mouse.move(1, 1)
    await this.#page.evaluate(settle)
    const { data } = await this.#session.send('Page.captureScreenshot', { format: 'png' })
    const file = pictureFile(name)
    writeFileSync(file, Buffer.from(data, 'base64'))
    await makeSmall(file, colours === undefined ? {} : { colours })
  }

  /** Takes `name-light` and `name-dark`. */
  async takeInBoth(name: string): Promise<void> {
    for (const theme of ['light', 'dark'] as const) {
      await this.dress(theme)
      await this.take(`${name}-${theme}`)
    }
  }
}

/** Runs in the page: takes the focus away (but not from a menu, which would close), and waits until fonts are there and everything is painted. */
async function settle(): Promise<void> {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && !activeElement.closest('[role=menu]')) activeElement.blur()
  await document.fonts.ready
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
}
