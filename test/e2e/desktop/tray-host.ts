import { type BusObject, call, processOf, property } from './session-bus.ts'

const WATCHER = { owner: 'org.kde.StatusNotifierWatcher', path: '/StatusNotifierWatcher' }
const ITEM = 'org.kde.StatusNotifierItem'
const MENU = 'com.canonical.dbusmenu'

/** One line of a tray icon's menu as its host sees it; separators are left out. */
export type MenuLine = { id: number; label: string; enabled: boolean }

/** The icon that a process has put into the desktop's tray, seen from the tray's side of the bus. */
export class TrayIcon {
  readonly #item: BusObject

  constructor(item: BusObject) {
    this.#item = item
  }

  async tooltip(): Promise<string> {
    const [, , title] = (await property(this.#item, [ITEM, 'ToolTip'])) as [string, unknown, string]
    return title
  }

  /** The icon as the host draws it: width, height and all pixels. */
  async pixels(): Promise<{ width: number; height: number; argb: string }> {
    const maps = (await property(this.#item, [ITEM, 'IconPixmap'])) as [number, number, number[]][]
    const [width, height, bytes] = maps[0] ?? [0, 0, []]
    return { width, height, argb: Buffer.from(bytes).toString('hex') }
  }

  async menu(): Promise<MenuLine[]> {
    const menu = await this.#menu()
    const [, root] = await call(menu, [MENU, 'GetLayout'], 'iias', '0', '-1', '0')
    const [, , children] = root as MenuNode
    return children
      .map(({ data: [id, properties] }) => ({
        id,
        label: String(properties.label?.data ?? ''),
        enabled: properties.enabled?.data !== false,
        separator: properties.type?.data === 'separator',
      }))
      .filter(({ separator }) => !separator)
      .map(({ separator: _, ...line }) => line)
  }

  async labels(): Promise<string[]> {
    return (await this.menu()).map(({ label }) => label)
  }

  /** Chooses a line of the menu by its label, or by a part of it that only one line has. */
  async choose(part: string): Promise<void> {
    while (!(await this.#chose(part)));
  }

  /** False when the app has put up another menu between a look at it and the click: the host has to look again. */
  async #chose(part: string): Promise<boolean> {
    const lines = (await this.menu()).filter(({ label }) => label.includes(part))
    const [line] = lines
    if (!line || lines.length > 1) throw new Error(`${lines.length} lines of the menu say "${part}".`)
    const event = ['isvu', String(line.id), 'clicked', 'i', '0', '0']
    try {
      await call(await this.#menu(), [MENU, 'Event'], ...event)
      return true
    } catch (error) {
      if ((await this.menu()).some(({ id }) => id === line.id)) throw error
      return false
    }
  }

  /** A click with the left button. */
  async activate(): Promise<void> {
    await call(this.#item, [ITEM, 'Activate'], 'ii', '0', '0')
  }

  async #menu(): Promise<BusObject> {
    return { owner: this.#item.owner, path: String(await property(this.#item, [ITEM, 'Menu'])) }
  }
}

type MenuNode = [number, Record<string, { data: unknown } | undefined>, { data: MenuNode }[]]

/** The tray icons of a process that the desktop's tray host has taken. */
export async function trayIconsOf(pid: number): Promise<TrayIcon[]> {
  const items = (await property(WATCHER, [WATCHER.owner, 'RegisteredStatusNotifierItems'])) as string[]
  const objects = items.map((item) => {
    const slash = item.indexOf('/')
    return { owner: item.slice(0, slash), path: item.slice(slash) }
  })
  const owners = await Promise.all(objects.map(({ owner }) => processOf(owner).catch(() => 0)))
  return objects.filter((_, index) => owners[index] === pid).map((item) => new TrayIcon(item))
}
