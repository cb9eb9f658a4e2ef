/** From when (ms) until when, the end not included. */
export type Span = { readonly from: number; readonly to: number }

/** When something was so: spans in the order of time, which may touch (something broke it for a moment). */
export class Spans {
  readonly #spans: Span[] = []
  #since: number | null = null

  /** It is so from now on, or no longer. */
  set(isSo: boolean, at: number): void {
    if (isSo) this.#since ??= at
    else if (this.#since !== null) {
      if (at > this.#since) this.#spans.push({ from: this.#since, to: at })
      this.#since = null
    }
  }

  /** It broke for a moment. */
  break(at: number): void {
    if (this.#since === null) return
    this.set(false, at)
    this.set(true, at)
  }

  /** All of them. What still is so lasts for ever. */
  all(): Span[] {
    return this.#since === null
      ? [...this.#spans]
      : [...this.#spans, { from: this.#since, to: Number.POSITIVE_INFINITY }]
  }
}

/** The first moment at or after `from` before which it was so for `length` without a break since `from`; or null. */
export function firstRun(spans: readonly Span[], from: number, length: number): number | null {
  for (let index = firstEndingAfter(spans, from); index < spans.length; index += 1) {
    const span = spans[index]
    if (!span) break
    const end = Math.max(span.from, from) + length
    if (end <= span.to) return end
  }
  return null
}

/** The spans without the others. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return others.reduce<Span[]>(
    (left, { from, to }) =>
      left.flatMap((span) =>
        span.to <= from || span.from >= to
          ? [span]
          : [
              { from: span.from, to: from },
              { from: to, to: span.to },
            ].filter((each) => each.to > each.from),
      ),
    [...spans],
  )
}

/** The spans, broken at each of the moments, which are in order. */
export function brokenAt(spans: readonly Span[], moments: readonly number[]): Span[] {
  const broken: Span[] = []
  let next = 0
  for (const span of spans) {
    let { from } = span
    for (let at = moments[next]; at !== undefined && at < span.to; at = moments[++next]) {
      if (at <= from) continue
      broken.push({ from, to: at })
      from = at
    }
    broken.push({ from, to: span.to })
  }
  return broken
}

function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
