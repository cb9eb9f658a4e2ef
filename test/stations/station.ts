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
  /** Goes there from where the window opens; resolves when all of it is there. */
  go(hands: Hands): Promise<void>
}
