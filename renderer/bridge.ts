import type { Answer, Bridge, EventName, Events, Payload, Reply, RequestName } from '../shared/ipc.ts'
import type { WindowMessages } from '../shared/language/messages.ts'

declare global {
  interface Window {
    /** Put there by the preload script; absent when the page is opened in a plain browser. */
    bridge?: Bridge
  }
}

type Refused = Extract<Reply<never>, { ok: false }>['code']
/** Why nothing answered. */
type Lost = 'unconnected' | 'unanswered'

/** Why a request to the main process failed; where main said no, the message is its sentence for the user. */
export class BridgeError extends Error {
  readonly code: Refused | Lost

  constructor(code: BridgeError['code'], message: string) {
    super(message)
    this.name = 'BridgeError'
    this.code = code
  }
}

/** Asks the main process. Returns its answer; throws a BridgeError when it says no, or nothing. */
export async function request<N extends RequestName>(name: N, payload: Payload<N>): Promise<Answer<N>> {
  const reply = await ask(name, payload)
  if (!reply.ok) throw new BridgeError(reply.code, reply.message)
  return reply.value
}

async function ask<N extends RequestName>(name: N, payload: Payload<N>): Promise<Reply<Answer<N>>> {
  const { bridge } = window
  if (!bridge) throw lost('unconnected', name)
  try {
    return await bridge.request(name, payload)
  } catch {
    throw lost('unanswered', name)
  }
}

function lost(why: Lost, name: RequestName): BridgeError {
  return new BridgeError(why, `${name}: ${why}`)
}

/** Hears one kind of event from the main process; returns its own undo. */
export function subscribe<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void {
  return window.bridge?.subscribe(name, listener) ?? (() => undefined)
}

type Messages = Pick<WindowMessages, 'faults'>

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown, { faults }: Messages): string {
  if (!(error instanceof BridgeError)) return faults.request.unknown
  const { code, message } = error
  return code === 'unconnected' || code === 'unanswered' ? faults.request[code] : message
}
