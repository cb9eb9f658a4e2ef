import { app } from 'electron'
import type { AutostartAnswer, AutostartState } from '../../shared/settings-facts.ts'
import type { Autostart } from '../system-ports.ts'

/** What the system starts at log-in. `program` is an absolute path, `args` are what comes after it. */
export type LoginItemOptions = { program: string; args: readonly string[]; installed: boolean }

/** What is used of Electron, so that it can be stood in for. */
export type LoginItems = Pick<Electron.App, 'getLoginItemSettings' | 'setLoginItemSettings'>

/**
 * Starting at log-in on Windows (a value under the user's key `Run`) and macOS (a login item).
 * https://www.electronjs.org/docs/latest/api/app#appsetloginitemsettingssettings-macos-windows
 */
export function autostartByLoginItem(
  { program, args, installed }: LoginItemOptions,
  { items = app as LoginItems, platform = process.platform as string } = {},
): Autostart {
  // Windows keeps one line of text: what has blanks needs quotes of its own.
  const written = args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg))
  const where = platform === 'win32' ? { path: program, args: written } : {}
  const ours = { command: [program, ...written].join(' '), installed }
  const state = async (): Promise<AutostartState> => {
    const found = items.getLoginItemSettings(where)
    if (platform === 'darwin' && found.status === 'requires-approval') {
      return { kind: 'awaits-approval', ...ours }
    }
    // In Windows' task manager an entry is switched off without being removed.
    const on = platform === 'win32' ? found.executableWillLaunchAtLogin : found.openAtLogin
    return { kind: on ? 'on' : 'off', ...ours }
  }
  return {
    state,
    set: async (on): Promise<AutostartAnswer> => {
      try {
        items.setLoginItemSettings({
          openAtLogin: on,
          ...(platform === 'win32' ? { ...where, enabled: on } : {}),
        })
      } catch (error) {
        return { state: await state(), problem: { why: 'refused', where: sentence(error) } }
      }
      const after = await state()
      const obeyed = after.kind !== (on ? 'off' : 'on')
      return { state: after, problem: obeyed ? null : { why: 'refused', where: '' } }
    },
  }
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
