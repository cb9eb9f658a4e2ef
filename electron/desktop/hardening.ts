import { app, type Session, session, type WebContents } from 'electron'
import { isAppAddress } from './app-address.ts'

/** Denies every page everything that Redbar's window does not need. Call it once, when the app is ready. */
export function hardenPages(): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
  app.on('session-created', hardenSession)
  hardenSession(session.defaultSession)
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // A reload of our own page is a navigation too, and harmless.
  const stay = (event: { preventDefault(): void; url: string; isMainFrame: boolean }) => {
    if (!(event.isMainFrame && isAppAddress(event.url))) event.preventDefault()
  }
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function hardenSession(each: Session): void {
  each.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  each.setPermissionCheckHandler(() => false)
  each.setDevicePermissionHandler(() => false)
  each.on('will-download', (event) => event.preventDefault())
}
