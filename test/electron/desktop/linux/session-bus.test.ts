import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { busCall, busNameHasOwner, socketPathOf } from '../../../../electron/desktop/linux/session-bus.ts'

test.each([
  ['unix:path=/run/user/1000/bus', '/run/user/1000/bus'],
  ['unix:path=/tmp/dbus-x%2cy,guid=abc', '/tmp/dbus-x,y'],
  ['unix:abstract=/tmp/dbus-abc,guid=1', '\0/tmp/dbus-abc'],
  ['unix:guid=abc,path=/tmp/bus', '/tmp/bus'],
  ['tcp:host=localhost,port=1;unix:path=/tmp/bus', '/tmp/bus'],
  ['tcp:host=localhost,port=1', null],
  ['autolaunch:', null],
  ['unix:path=/tmp/%zz', null],
])('the address %s leads to %j', (address, socketPath) => {
  expect(socketPathOf(address, '/run/user/0')).toBe(socketPath)
})

test('without an address the bus is where systemd puts it', () => {
  expect(socketPathOf(undefined, '/run/user/1000')).toBe('/run/user/1000/bus')
  expect(socketPathOf('', undefined)).toBeNull()
})

let folder: string
let server: Server | null = null
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'redbar-bus-'))
})
afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
  server = null
  rmSync(folder, { recursive: true })
})

/** A message of the bus: type 2 is an answer, 4 a signal. */
function message(type: number, body: Buffer): Buffer {
  const header = Buffer.alloc(16)
  header.set([0x6c, type, 0, 1])
  header.writeUInt32LE(body.length, 4)
  return Buffer.concat([header, body])
}

const HELLO_ANSWER = message(2, Buffer.from('\x05\0\0\0:1.23\0'))
const NAME_ACQUIRED = message(4, Buffer.from('\x05\0\0\0:1.23\0'))
const owned = (yes: boolean) => message(2, Buffer.from([yes ? 1 : 0, 0, 0, 0]))

/** A bus that lets us in and answers with these bytes, in pieces. What it was asked is kept. */
async function startBus(bytes: Buffer, greeting = 'OK 0123456789abcdef\r\n') {
  const asked: string[] = []
  server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      asked.push(chunk.toString('latin1'))
      if (asked.length === 1) return void socket.write(greeting)
      for (let at = 0; at < bytes.length; at += 7) socket.write(bytes.subarray(at, at + 7))
    })
  })
  const socketPath = path.join(folder, 'bus')
  await new Promise<void>((resolve) => server?.listen(socketPath, resolve))
  return { env: { DBUS_SESSION_BUS_ADDRESS: `unix:path=${socketPath}` }, asked }
}

test.each([true, false])('whether a name has an owner is understood: %s', async (yes) => {
  const { env, asked } = await startBus(Buffer.concat([HELLO_ANSWER, NAME_ACQUIRED, owned(yes)]))
  expect(await busNameHasOwner('org.kde.StatusNotifierWatcher', env)).toBe(yes)
  expect(asked[0]).toMatch(/^\0AUTH EXTERNAL [0-9a-f]+\r\n$/)
  expect(asked[1]).toMatch(
    /^BEGIN\r\n[\s\S]*Hello[\s\S]*NameHasOwner[\s\S]*org\.kde\.StatusNotifierWatcher\0$/,
  )
})

test('a bus that does not let us in has no such name for us', async () => {
  const { env } = await startBus(Buffer.alloc(0), 'REJECTED EXTERNAL\r\n')
  expect(await busNameHasOwner('org.kde.StatusNotifierWatcher', env)).toBe(false)
})

test('where nobody listens there is no answer', async () => {
  const env = { DBUS_SESSION_BUS_ADDRESS: `unix:path=${path.join(folder, 'nobody')}` }
  expect(await busNameHasOwner('org.kde.StatusNotifierWatcher', env)).toBeNull()
})

const SERVER_INFORMATION = {
  owner: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  member: 'GetServerInformation',
}

test.each([
  ['answer', 2],
  ['error', 3],
] as const)('a call that comes to an %s is told from the greeting', async (heard, type) => {
  const reply = message(type, Buffer.from('\x05\0\0\0dunst\0'))
  const { env, asked } = await startBus(Buffer.concat([HELLO_ANSWER, NAME_ACQUIRED, reply]))
  expect(await busCall(SERVER_INFORMATION, env)).toBe(heard)
  expect(asked[1]).toMatch(/Hello[\s\S]*\/org\/freedesktop\/Notifications[\s\S]*GetServerInformation/)
})

test('who does not answer is silent, and where no bus can be asked nothing is known', async () => {
  const { env } = await startBus(Buffer.concat([HELLO_ANSWER, NAME_ACQUIRED]))
  expect(await busCall(SERVER_INFORMATION, env)).toBe('silence')
  expect(await busCall(SERVER_INFORMATION, { DBUS_SESSION_BUS_ADDRESS: 'autolaunch:' })).toBeNull()
})
