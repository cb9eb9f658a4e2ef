import type { MenuItemConstructorOptions } from 'electron'

/**
 * The application's menu. On macOS it is seen; elsewhere it only lends the window its shortcuts: zoom, close, quit, and
 * the developer tools where developers work.
 */
export function appMenu(platform: NodeJS.Platform, development: boolean): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    // The key next to it without Shift, as browsers have it.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ]
  const tools: MenuItemConstructorOptions[] = [{ role: 'reload' }, { role: 'toggleDevTools' }]
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [{ role: 'close' }, ...(platform === 'darwin' ? [] : [{ role: 'quit' } as const])],
    },
    { role: 'editMenu' },
    { label: 'View', submenu: development ? [...view, ...tools] : view },
  ]
}
