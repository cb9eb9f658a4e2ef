// An empty window for a page of the tests' own: electron test/screenshots/sheet-window.mjs
import { app, BrowserWindow } from 'electron'

app.whenReady().then(() => {
  new BrowserWindow({ width: 900, height: 700, webPreferences: { sandbox: true } }).loadURL('about:blank')
})
