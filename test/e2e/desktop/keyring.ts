import { call, property, run } from './session-bus.ts'

const SECRETS = { owner: 'org.freedesktop.secrets', path: '/org/freedesktop/secrets' }
const COLLECTION = `${SECRETS.path}/collection/login`
/** The keyring's password on the virtual desktop (scripts/desktop). */
const PASSWORD = 'virtual-desktop'
/** The keyring's own dialogue that asks for the password. */
const PROMPT = ['search', '--onlyvisible', '--class', 'gcr-prompter']

/** Locks the desktop's keyring, as some desktops do when they sleep. */
export async function lockKeyring(): Promise<void> {
  await call(SECRETS, ['org.freedesktop.Secret.Service', 'Lock'], 'ao', '1', COLLECTION)
}

async function isKeyringLocked(): Promise<boolean> {
  const collection = { owner: SECRETS.owner, path: COLLECTION }
  return Boolean(await property(collection, ['org.freedesktop.Secret.Collection', 'Locked']))
}

/** Whether the dialogue that asks for the keyring's password is on the screen. */
export async function isPasswordAsked(): Promise<boolean> {
  return run('xdotool', ...PROMPT).then(
    (found) => found.trim() !== '',
    () => false, // xdotool fails when it finds no window
  )
}

/** Types the password into the dialogue that asks for it. */
export async function givePassword(): Promise<void> {
  await run('xdotool', 'type', PASSWORD)
  await run('xdotool', 'key', 'Return')
}

/** Brings the keyring back to where a session starts: unlocked, and no dialogue on the screen. */
export async function resetKeyring(): Promise<void> {
  if (await isKeyringLocked()) await run('/usr/bin/python3', '-c', UNLOCK, PASSWORD)
  // The dialogue belongs to the keyring, and outlives whoever made it ask.
  if (await isPasswordAsked()) await run('xdotool', 'key', 'Escape')
}

/** The labels of what the keyring holds under an attribute. */
export async function keyringItems(name: string, value: string): Promise<string> {
  return run('secret-tool', 'search', '--all', name, value)
}

// Secrets travel in a session of the connection that opened it, so that one program must do both.
const UNLOCK = `
import dbus, sys
service = dbus.SessionBus().get_object('${SECRETS.owner}', '${SECRETS.path}')
_, session = dbus.Interface(service, 'org.freedesktop.Secret.Service').OpenSession('plain', dbus.String('', variant_level=1))
secret = dbus.Struct([session, dbus.ByteArray(b''), dbus.ByteArray(sys.argv[1].encode()), 'text/plain'], signature='oayays')
door = dbus.Interface(service, 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface')
door.UnlockWithMasterPassword(dbus.ObjectPath('${COLLECTION}'), secret)
`
