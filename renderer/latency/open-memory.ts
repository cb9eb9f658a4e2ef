const KEY = 'redbar.answer-times'

/** Whether the answer times were open when they were last seen. */
export function rememberedOpen(): boolean {
  try {
    return localStorage.getItem(KEY) === 'open'
  } catch {
    return false // no storage for this page
  }
}

/** Remembers that they are open, for the next integration and the next window. */
export function rememberOpen(open: boolean): void {
  try {
    if (open) localStorage.setItem(KEY, 'open')
    else localStorage.removeItem(KEY)
  } catch {
    // Not being remembered costs one click.
  }
}
