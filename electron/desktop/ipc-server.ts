import {
  type Handlers,
  type Payload,
  REQUEST_CHANNEL,
  type Reply,
  type RequestName,
  requests,
} from '../../shared/ipc.ts'
import type { Problem } from '../../shared/problem.ts'
import { ProblemError } from '../../shared/problem-error.ts'
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
  /** A problem in the language of the window. */
  sentence(problem: Problem): string
  /** Takes down a fault of our own: an error that was not made for people. */
  fault(what: string, error: unknown): void
  log: Logger
}

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
    return refusal('refused', door.sentence({ kind: 'not-the-window' }))
  }
  if (!isRequestName(name)) {
    door.log.warn('A request of an unknown name was refused.')
    return refusal('refused', door.sentence({ kind: 'request-unknown' }))
  }
  const parsed = requests[name].schema.safeParse(payload)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') || 'payload'
    door.log.warn(`${name} was refused: ${field} is not as it should be.`)
    return refusal('invalid', door.sentence({ kind: 'request-field', field }))
  }
  return await run(door, name, parsed.data as Payload<typeof name>)
}

async function run<N extends RequestName>(
  { handlers, sentence, fault }: Pick<Door<never>, 'handlers' | 'sentence' | 'fault'>,
  name: N,
  payload: Payload<N>,
): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await handlers[name](payload) }
  } catch (error) {
    if (error instanceof ProblemError) return refusal('failed', sentence(error.problem))
    fault(`${name} failed.`, error)
    return refusal('failed', sentence({ kind: 'own-fault' }))
  }
}

function refusal(code: 'refused' | 'invalid' | 'failed', message: string): Reply<never> {
  return { ok: false, code, message }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name)
}
