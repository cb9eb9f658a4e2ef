/** One probe's end: its signal aborts when the time is over or when the caller gives up. */
export type Deadline = {
  signal: AbortSignal
  /** What the work becomes, or a rejection with the signal's reason, whatever the work makes of the signal itself. */
  race<T>(work: Promise<T>): Promise<T>
  /** Lets the timer and the listener go. */
  close(): void
}

/**
 * Opens a deadline of so many ms. AbortSignal.timeout and AbortSignal.any would do the same, but leave a timer behind
 * for each probe that ended early, and a tie to a signal that may live as long as the app.
 */
export function openDeadline(outer: AbortSignal, timeoutMs: number): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  const giveUp = () => controller.abort(new DOMException('The probe was called off.', 'AbortError'))
  const timer = setTimeout(
    () => controller.abort(new DOMException('The probe took too long.', 'TimeoutError')),
    timeoutMs,
  )
  if (outer.aborted) giveUp()
  outer.addEventListener('abort', giveUp, { once: true })
  return {
    signal,
    race: (work) => race(work, signal),
    close() {
      clearTimeout(timer)
      outer.removeEventListener('abort', giveUp)
    },
  }
}

async function race<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = () => {}
  const ended = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort)
  })
  // The loser is not waited for, and must not end the process when it fails later.
  work.catch(() => {})
  try {
    return await Promise.race([work, ended])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
