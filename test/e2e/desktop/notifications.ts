import { eventually } from '../expect.ts'
import { stillRunning } from './processes.ts'
import { call, isOwned, processOf, property, run } from './session-bus.ts'

const DUNST = { owner: 'org.freedesktop.Notifications', path: '/org/freedesktop/Notifications' }
const CONTROL = 'org.dunstproject.cmd0'

/** A notification as the daemon keeps it once it is off the screen. */
export type Notification = { id: number; app: string; title: string; body: string }

type Starter = { start(part: 'notify'): Promise<void> }

/** The desktop's notification daemon, asked for what it has received since the test began. */
export class Notifications {
  readonly #desktop: Starter
  #before: number

  private constructor(desktop: Starter, before: number) {
    this.#desktop = desktop
    this.#before = before
  }

  /** Closes what an earlier test left on the screen, and counts from here. */
  static async fromNow(desktop: Starter): Promise<Notifications> {
    await run('dunstctl', 'close-all')
    return new Notifications(desktop, Math.max(0, ...(await history()).map(({ id }) => id)))
  }

  /** Ends the daemon as a crash would: what it had shown is forgotten, and who asks it now asks nobody. */
  async killDaemon(): Promise<void> {
    const pid = await processOf(DUNST.owner)
    process.kill(pid, 'SIGKILL')
    await eventually(() => stillRunning([{ pid, type: 'main' }]), 'the daemon is gone').toEqual([])
    await eventually(() => isOwned(DUNST.owner), 'and so is its name').toBe(false)
    this.#before = 0 // the next one counts anew
  }

  /** Lets the daemon hang: it is there and answers nothing. Returns what brings it round. */
  async hangDaemon(): Promise<() => void> {
    const pid = await processOf(DUNST.owner)
    process.kill(pid, 'SIGSTOP')
    return () => process.kill(pid, 'SIGCONT')
  }

  /** Starts a daemon where there is none. */
  async startDaemon(): Promise<void> {
    if (!(await isOwned(DUNST.owner))) await this.#desktop.start('notify')
  }

  /** How many are on the screen. */
  async onScreen(): Promise<number> {
    return Number(await property(DUNST, [CONTROL, 'displayedLength']))
  }

  /** Those that are off the screen, oldest first. */
  async closed(): Promise<Notification[]> {
    return (await history()).filter(({ id }) => id > this.#before)
  }

  /** All that came, on the screen or off it. */
  async count(): Promise<number> {
    return (await this.onScreen()) + (await this.closed()).length
  }

  /** Takes all off the screen and returns everything that came, oldest first. */
  async takeDown(): Promise<Notification[]> {
    await run('dunstctl', 'close-all')
    return this.closed()
  }

  /** Clicks the newest one, as a person would. */
  async click(): Promise<void> {
    await run('dunstctl', 'action', '0')
  }
}

type Row = Record<'id' | 'appname' | 'summary' | 'body', { data: unknown }>

async function history(): Promise<Notification[]> {
  const [rows] = (await call(DUNST, [CONTROL, 'NotificationListHistory'])) as [Row[]]
  return rows
    .map(({ id, appname, summary, body }) => ({
      id: Number(id.data),
      app: String(appname.data),
      title: String(summary.data),
      body: String(body.data),
    }))
    .sort((a, b) => a.id - b.id)
}
