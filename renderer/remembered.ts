const KEY = 'redbar.integration'

/** The integration that was looked at when the window was last closed, or null. */
export function rememberedIntegration(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null // no storage for this page: the window opens at the most urgent one
  }
}

/** Remembers where the reader is: closing the window destroys it. */
export function rememberIntegration(id: string): void {
  try {
    localStorage.setItem(KEY, id)
  } catch {
    // Not being remembered costs one click.
  }
}
