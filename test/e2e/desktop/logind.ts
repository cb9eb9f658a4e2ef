import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { eventually } from '../expect.ts'
import { run } from './session-bus.ts'

const LOGIN1 = 'org.freedesktop.login1'
const LOGIN1_PATH = '/org/freedesktop/login1'

/**
 * A system bus of the test's own, on which a stand-in for systemd's login manager says when the computer sleeps.
 * The tests cannot send the machine itself to sleep.
 */
export class Logind {
  readonly address: string
  readonly #processes: readonly ChildProcess[]

  private constructor(address: string, processes: readonly ChildProcess[]) {
    this.address = address
    this.#processes = processes
  }

  /** Starts both in a folder, and resolves once they answer. */
  static async start(folder: string): Promise<Logind> {
    const socket = path.join(folder, 'system-bus')
    const config = path.join(folder, 'system-bus.conf')
    writeFileSync(config, configOf(socket))
    const address = `unix:path=${socket}`
    const env = { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: address }
    const start = (command: string, args: string[]) => spawn(command, args, { env, stdio: 'ignore' })
    const bus = start('dbus-daemon', [`--config-file=${config}`, '--nofork', '--nopidfile'])
    await eventually(() => ask(address, 'NameHasOwner', 's', 'org.freedesktop.DBus')).toBe('b true\n')
    const mock = start('/usr/bin/python3', ['-m', 'dbusmock', '--system', '--template', 'logind'])
    await eventually(() => ask(address, 'NameHasOwner', 's', LOGIN1)).toBe('b true\n')
    return new Logind(address, [mock, bus])
  }

  /** The computer is about to sleep. */
  suspend(): Promise<void> {
    return this.#prepareForSleep(true)
  }

  /** It has woken up. */
  resume(): Promise<void> {
    return this.#prepareForSleep(false)
  }

  async end(): Promise<void> {
    for (const each of this.#processes) {
      const ended = once(each, 'exit')
      if (each.kill()) await ended
    }
  }

  async #prepareForSleep(sleeping: boolean): Promise<void> {
    const emit = [LOGIN1, LOGIN1_PATH, 'org.freedesktop.DBus.Mock', 'EmitSignal', 'sssav']
    const signal = [`${LOGIN1}.Manager`, 'PrepareForSleep', 'b', '1', 'b', String(sleeping)]
    await run('busctl', `--address=${this.address}`, 'call', ...emit, ...signal)
  }
}

/** What the bus answers, or the empty text while there is none. */
function ask(address: string, method: string, ...args: string[]): Promise<string> {
  const bus = ['org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus']
  return run('busctl', `--address=${address}`, 'call', ...bus, method, ...args).catch(() => '')
}

function configOf(socket: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`
}
