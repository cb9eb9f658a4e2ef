import {
  type Handlers,
  type Payload,
  REQUEST_CHANNEL,
  type Reply,
  type RequestName,
  requests,
} from '../../shared/ipc.ts'
import type { Logger } from '../ports.ts'

/** What the door needs of Electron's `ipcMain`; `Asker` is its event. */
export type RequestChannel<Asker> = {
  handle(channel: string, listener: (asker: Asker, name: unknown, payload: unknown) => unknown): void
}

/** What stands behind the door. */
export type Door<Asker> = {
  channel: RequestChannel<Asker>
  /** Whether the asker is the main frame of our own window, at our own address. */
  isTrusted(asker: Asker): boolean
  handlers: Handlers
  /** The sentence that an error carries for people, or null when it was not made for them. */
  sentenceOf(error: unknown): string | null
  log: Logger
}

const UNKNOWN_FAULT = 'Something went wrong inside Redbar. The log file says what.'

/**
 * Answers the window: trusted asker, then known name, then valid payload, then the handler. Every way it can end is a
 * Reply; nothing is thrown across, because Electron would keep the text of an error only, secrets included.
 */
export function serveRequests<Asker>(door: Door<Asker>): void {
  door.channel.handle(REQUEST_CHANNEL, (asker, name, payload) => answer(door, { asker, name, payload }))
}

type Asked<Asker> = { asker: Asker; name: unknown; payload: unknown }

async function answer<Asker>(
  door: Door<Asker>,
  { asker, name, payload }: Asked<Asker>,
): Promise<Reply<unknown>> {
  if (!door.isTrusted(asker)) {
    door.log.warn('A request did not come from the window and was refused.')
    return { ok: false, code: 'refused', message: 'Only the window of Redbar may ask.' }
  }
  if (!isRequestName(name)) {
    door.log.warn('A request of an unknown name was refused.')
    return { ok: false, code: 'refused', message: 'Redbar does not know this request.' }
  }
  const parsed = requests[name].schema.safeParse(payload)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') || 'payload'
    door.log.warn(`${name} was refused: ${field} is not as it should be.`)
    return { ok: false, code: 'invalid', message: `The field "${field}" is not as it should be.` }
  }
  return await run(door, name, parsed.data as Payload<typeof name>)
}

async function run<N extends RequestName>(
  { handlers, sentenceOf, log }: Pick<Door<never>, 'handlers' | 'sentenceOf' | 'log'>,
  name: N,
  payload: Payload<N>,
): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await handlers[name](payload) }
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === null) log.error(`${name} failed.`, error)
    return { ok: false, code: 'failed', message: sentence ?? UNKNOWN_FAULT }
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name)
}
