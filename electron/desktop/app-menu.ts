import type { MenuItemConstructorOptions } from 'electron'
import type { TrayMessages } from '../../shared/language/en/tray.ts'

type Words = TrayMessages['appMenu']
type Items = MenuItemConstructorOptions[]

/** Where the menu is shown, and for whom. */
export type AppMenuPlace = {
  platform: NodeJS.Platform
  /** What the app is called. */
  app: string
  /** True where developers work. */
  development: boolean
}

/**
 * The application's menu. On macOS it is seen; elsewhere it only lends the window its shortcuts: zoom, close, quit, and
 * the developer tools where developers work. Each role has its label from us: Electron's own are English for everybody.
 */
export function appMenu(
  { platform, app, development }: AppMenuPlace,
  { appMenu: words }: TrayMessages,
): Items {
  const isMac = platform === 'darwin'
  const quit = { role: 'quit', label: words.quit(app) } as const
  const tools: Items = [{ role: 'reload' }, { role: 'toggleDevTools' }]
  return [
    ...(isMac ? [{ label: app, submenu: [...ownItems(app, words), quit] }] : []),
    { label: words.file, submenu: [{ role: 'close', label: words.close }, ...(isMac ? [] : [quit])] },
    { label: words.edit, submenu: editItems(words) },
    { label: words.view, submenu: development ? [...viewItems(words), ...tools] : viewItems(words) },
  ]
}

function ownItems(app: string, words: Words): Items {
  return [
    { role: 'about', label: words.about(app) },
    { type: 'separator' },
    { role: 'services', label: words.services },
    { type: 'separator' },
    { role: 'hide', label: words.hide(app) },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.unhide },
    { type: 'separator' },
  ]
}

function editItems(words: Words): Items {
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'pasteAndMatchStyle', label: words.pasteAsText },
    { role: 'delete', label: words.remove },
    { role: 'selectAll', label: words.selectAll },
  ]
}

function viewItems(words: Words): Items {
  return [
    { role: 'resetZoom', label: words.actualSize },
    { role: 'zoomIn', label: words.zoomIn },
    // The key next to it without Shift, as browsers have it.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
    { role: 'zoomOut', label: words.zoomOut },
    { role: 'togglefullscreen', label: words.fullScreen },
  ]
}
