import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execFileAsync = promisify(execFile)

/** Runs a program of the desktop and returns what it printed. Rejects with what it said when it fails. */
export async function run(command: string, ...args: string[]): Promise<string> {
  const { stdout } = await execFileAsync(command, args, { timeout: 10_000, maxBuffer: 16 * 1024 * 1024 })
  return stdout
}

/** One object on the session bus, by its owner's name and its path. */
export type BusObject = { owner: string; path: string }

/** Calls a method; `args` are its signature and values as busctl takes them. Returns what it answered, untyped. */
export async function call(
  { owner, path }: BusObject,
  [iface, method]: readonly [string, string],
  ...args: string[]
): Promise<unknown[]> {
  const printed = await busctl('call', owner, path, iface, method, ...args)
  return printed === '' ? [] : (JSON.parse(printed) as { data: unknown[] }).data
}

/** Reads a property, untyped. */
export async function property({ owner, path }: BusObject, [iface, name]: readonly [string, string]) {
  return (JSON.parse(await busctl('get-property', owner, path, iface, name)) as { data: unknown }).data
}

const BUS = { owner: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' }

/** The process behind a name on the bus. */
export async function processOf(owner: string): Promise<number> {
  const [pid] = await call(BUS, [BUS.owner, 'GetConnectionUnixProcessID'], 's', owner)
  return Number(pid)
}

/** Whether somebody on the bus has that name. */
export async function isOwned(owner: string): Promise<boolean> {
  const [owned] = await call(BUS, [BUS.owner, 'NameHasOwner'], 's', owner)
  return owned === true
}

// Two dashes: some values begin with one.
function busctl(...words: string[]): Promise<string> {
  return run('busctl', '--user', '--json=short', '--', ...words)
}
