import { SECOND } from '../../shared/time.ts'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | null = null

function tick(): void {
  for (const listener of listeners) listener()
}

function startOrStop(): void {
  const wanted = listeners.size > 0 && !document.hidden
  if (wanted && timer === null) timer = setInterval(tick, SECOND)
  if (!wanted && timer !== null) {
    clearInterval(timer)
    timer = null
  }
}

function onVisibility(): void {
  startOrStop()
  if (!document.hidden) tick()
}

/** Calls the listener once a second while the window can be seen: the only timer of all relative times. */
export function onEverySecond(listener: () => void): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', onVisibility)
  listeners.add(listener)
  startOrStop()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) document.removeEventListener('visibilitychange', onVisibility)
    startOrStop()
  }
}
