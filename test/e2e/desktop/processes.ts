import { readdirSync, readFileSync } from 'node:fs'

/** A process of the app: `main`, or what Chromium calls it (`renderer`, `gpu-process`, `utility`, `zygote`). */
export type AppProcess = { pid: number; type: string }

/** The process `pid` and all its descendants, as the system lists them; empty when it is gone. */
export function processesOf(pid: number): AppProcess[] {
  const all = runningProcesses()
  const family = new Set([pid])
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const each of all) if (family.has(each.parent)) family.add(each.pid)
  }
  return all.filter((each) => family.has(each.pid)).map((each) => ({ pid: each.pid, type: each.type }))
}

/** How many processes draw pages for the app whose main process is `pid`. */
export function renderersOf(pid: number): number {
  return processesOf(pid).filter(({ type }) => type === 'renderer').length
}

/** Which of these processes still run, whoever their parent is by now. */
export function stillRunning(processes: readonly AppProcess[]): AppProcess[] {
  const running = new Set(runningProcesses().map(({ pid }) => pid))
  return processes.filter(({ pid }) => running.has(pid))
}

function runningProcesses(): (AppProcess & { parent: number })[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return ids.flatMap((id) => {
    try {
      const [state, parent] = (readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ')
      if (state === 'Z') return [] // it has ended; its parent has not looked yet
      const type = /--type=([\w-]+)/.exec(readFileSync(`/proc/${id}/cmdline`, 'utf8'))?.[1]
      return [{ pid: Number(id), parent: Number(parent), type: type ?? 'main' }]
    } catch {
      return [] // it ended while we looked
    }
  })
}
