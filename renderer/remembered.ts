const KEY = 'redbar.integration'
const ADDRESS_KEY = 'redbar.address'

/** What a search would look like that a token or a webhook's address was pasted into: nothing to write down. */
const SECRET = /xox|hooks\.slack/i

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

/** The address of what was shown when the window was last closed; empty where nothing was. */
export function rememberedAddress(): string {
  try {
    return localStorage.getItem(ADDRESS_KEY) ?? ''
  } catch {
    return ''
  }
}

/** Remembers what is shown, by its address. */
export function rememberAddress(address: string): void {
  if (address === '#/' || SECRET.test(address)) return
  try {
    localStorage.setItem(ADDRESS_KEY, address)
  } catch {
    // As above.
  }
}
