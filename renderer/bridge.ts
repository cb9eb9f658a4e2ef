import type { Answer, Bridge, EventName, Events, Payload, Reply, RequestName } from '../shared/ipc.ts'

declare global {
  interface Window {
    /** Put there by the preload script; absent when the page is opened in a plain browser. */
    bridge?: Bridge
  }
}

/** Why a request to the main process failed; its message is a sentence for the user. */
export class BridgeError extends Error {
  readonly code: 'refused' | 'invalid' | 'failed'

  constructor(code: BridgeError['code'], message: string) {
    super(message)
    this.name = 'BridgeError'
    this.code = code
  }
}

/** Asks the main process. Returns its answer; throws a BridgeError with its sentence when it says no. */
export async function request<N extends RequestName>(name: N, payload: Payload<N>): Promise<Answer<N>> {
  const reply = await ask(name, payload)
  if (!reply.ok) throw new BridgeError(reply.code, reply.message)
  return reply.value
}

async function ask<N extends RequestName>(name: N, payload: Payload<N>): Promise<Reply<Answer<N>>> {
  const { bridge } = window
  if (!bridge) return lost('This window is not connected to Redbar.')
  try {
    return await bridge.request(name, payload)
  } catch {
    return lost('Redbar did not answer this window. Close it and open it again from the tray.')
  }
}

function lost(message: string): { ok: false; code: 'failed'; message: string } {
  return { ok: false, code: 'failed', message }
}

/** Hears one kind of event from the main process; returns its own undo. */
export function subscribe<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void {
  return window.bridge?.subscribe(name, listener) ?? (() => undefined)
}

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof BridgeError ? error.message : 'Something in this window went wrong.'
}
