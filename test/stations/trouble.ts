import { REQUEST_CHANNEL, type RequestName } from '../../shared/ipc.ts'
import type { RunningRedbar } from '../e2e/redbar.ts'

type Fault = 'never' | { sentence: string } | { value: unknown }

/** From now on the main process does not answer that question of the window. */
export async function leaveUnanswered(app: RunningRedbar, name: RequestName): Promise<void> {
  await impair(app, name, 'never')
}

/** From now on the main process says no to that question of the window, with that sentence. */
export async function refuse(app: RunningRedbar, name: RequestName, sentence: string): Promise<void> {
  await impair(app, name, { sentence })
}

/** From now on the main process answers that question of the window with that, whatever it would have answered. */
export async function answerWith(app: RunningRedbar, name: RequestName, value: unknown): Promise<void> {
  await impair(app, name, { value })
}

async function impair(app: RunningRedbar, name: RequestName, fault: Fault): Promise<void> {
  await app.electron.evaluate(impairIn, { channel: REQUEST_CHANNEL, name, fault })
}

type Handler = (event: unknown, name: string, payload: unknown) => unknown
type Order = { channel: string; name: string; fault: Fault }

/** Runs in the main process. Electron does not hand a handler out, so it is taken from where Electron keeps it. */
function impairIn({ ipcMain }: typeof import('electron'), { channel, name, fault }: Order): void {
  const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> }
  const answer = handlers.get(channel)
  ipcMain.removeHandler(channel)
  ipcMain.handle(channel, (event, asked: string, payload: unknown) => {
    if (asked !== name) return answer?.(event, asked, payload)
    if (fault === 'never') return new Promise(() => {})
    if ('value' in fault) return { ok: true, value: fault.value }
    return { ok: false, code: 'failed', message: fault.sentence }
  })
}

/** The world outside as the stage plays it: cut off, or with trouble of Slack's own. */
export async function play(
  app: RunningRedbar,
  scene: { offline: true } | { slackProblem: string },
): Promise<void> {
  await app.electron.evaluate((_, wanted) => Object.assign(globalThis, { stage: wanted }), scene)
}
