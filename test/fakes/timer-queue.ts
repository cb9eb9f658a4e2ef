/** A task that waits for its moment (ms, on whatever time the queue's owner counts). */
export type Timer = { readonly task: () => void; readonly at: number }

type Place = { timer: Timer; turn: number }

/** Timers in the order of their moments, and of their setting where those are the same: a binary heap. */
export class TimerQueue {
  readonly #heap: Place[] = []
  readonly #live = new Set<Timer>()
  #turns = 0

  /** How many wait. */
  get size(): number {
    return this.#live.size
  }

  add(timer: Timer): void {
    this.#live.add(timer)
    this.#heap.push({ timer, turn: this.#turns++ })
    this.#rise(this.#heap.length - 1)
  }

  /** Takes a timer out again; does nothing when it is gone. */
  remove(timer: Timer): void {
    this.#live.delete(timer)
  }

  /** The next one, left in its place; null when none waits. */
  next(): Timer | null {
    for (let top = this.#heap[0]; top; top = this.#heap[0]) {
      if (this.#live.has(top.timer)) return top.timer
      this.#dropTop()
    }
    return null
  }

  #dropTop(): void {
    const last = this.#heap.pop()
    if (last === undefined || this.#heap.length === 0) return
    this.#heap[0] = last
    this.#sink(0)
  }

  #rise(from: number): void {
    for (let child = from; child > 0; ) {
      const parent = (child - 1) >> 1
      if (!this.#isBefore(child, parent)) return
      this.#swap(child, parent)
      child = parent
    }
  }

  #sink(from: number): void {
    for (let parent = from; ; ) {
      const left = 2 * parent + 1
      const right = left + 1
      let first = this.#isBefore(left, parent) ? left : parent
      if (this.#isBefore(right, first)) first = right
      if (first === parent) return
      this.#swap(first, parent)
      parent = first
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (!one || !other) return false
    return one.timer.at === other.timer.at ? one.turn < other.turn : one.timer.at < other.timer.at
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (!one || !other) return
    this.#heap[a] = other
    this.#heap[b] = one
  }
}
