import type { Page } from '@playwright/test'
import type { DemoServer } from '../../electron/demo/demo-server.ts'
import type { RunningRedbar } from '../e2e/redbar.ts'
import type { Size } from '../screenshots/camera.ts'
import type { World } from '../screenshots/studio.ts'

/** What is at hand at a station: the window's page in English, the running app behind it, and the Slack that it asks. */
export type Hands = { page: Page; app: RunningRedbar; slack: DemoServer }

/** A page of the window, or a state of it, and how a user gets there. */
export type Station = {
  /** Also the name of its pictures. */
  name: string
  /** What Redbar has lived through before. */
  world: World
  /** The size of the window's page where it is not the usual one. */
  size?: Size
  /** So many pixels of the screen for each of the page: 2 is what a zoom of 200 % makes of a window. */
  density?: number
  /** It leaves the app in another state than it found it in: no other station is visited in the same app. */
  alone?: true
  /** Goes there from where the window opens; resolves when all of it is there. */
  go(hands: Hands): Promise<void>
}

/** Wide enough for list, page and details side by side. */
export const WIDE: Size = { width: 1440, height: 840 }
/** The smallest window that is looked at on purpose. */
export const SMALL: Size = { width: 800, height: 500 }
/** Room for one column. */
export const NARROW: Size = { width: 400, height: 720 }
/** A large screen. */
export const LARGE: Size = { width: 2560, height: 1440 }
