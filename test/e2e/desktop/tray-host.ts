import { type BusObject, call, processOf, property } from './session-bus.ts'

const WATCHER = { owner: 'org.kde.StatusNotifierWatcher', path: '/StatusNotifierWatcher' }
const ITEM = 'org.kde.StatusNotifierItem'
const MENU = 'com.canonical.dbusmenu'

/** One line of a tray icon's menu as its host sees it, with those that it opens; separators are left out. */
export type MenuLine = { id: number; label: string; enabled: boolean; lines: MenuLine[] }

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
    return linesOf(root as MenuNode)
  }

  async labels(): Promise<string[]> {
    return (await this.menu()).map(({ label }) => label)
  }

  /**
   * Chooses a line of the menu by its label, or by a part of it that only one line has; a line of a submenu by the parts
   * on the way to it.
   */
  async choose(...parts: [string, ...string[]]): Promise<void> {
    while (!(await this.#chose(parts)));
  }

  /** False when the app has put up another menu between a look at it and the click: the host has to look again. */
  async #chose(parts: [string, ...string[]]): Promise<boolean> {
    const { id } = lineAt(await this.menu(), parts)
    const event = ['isvu', String(id), 'clicked', 'i', '0', '0']
    try {
      await call(await this.#menu(), [MENU, 'Event'], ...event)
      return true
    } catch (error) {
      if (everyLine(await this.menu()).some((line) => line.id === id)) throw error
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

function linesOf([, , children]: MenuNode): MenuLine[] {
  return children
    .filter(({ data: [, properties] }) => properties.type?.data !== 'separator')
    .map(({ data }) => ({
      id: data[0],
      label: String(data[1].label?.data ?? ''),
      enabled: data[1].enabled?.data !== false,
      lines: linesOf(data),
    }))
}

function everyLine(lines: readonly MenuLine[]): MenuLine[] {
  return lines.flatMap((line) => [line, ...everyLine(line.lines)])
}

function lineAt(lines: readonly MenuLine[], [part, ...deeper]: readonly string[]): MenuLine {
  const found = lines.filter(({ label }) => part !== undefined && label.includes(part))
  const [line] = found
  if (!line || found.length > 1) throw new Error(`${found.length} lines of the menu say "${part}".`)
  return deeper.length === 0 ? line : lineAt(line.lines, deeper)
}

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
