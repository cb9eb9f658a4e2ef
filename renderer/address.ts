import type { Addressed } from './selection.ts'

/**
 * The window's address (the part after `#`) of what is shown: `#/overview`, `#/search?status=failed`,
 * `#/integration/ID` or `#/integration/ID/incidents`, `#/add`, `#/permission`.
 */
export function addressOf({ page, integrationId, view, search }: Addressed): string {
  if (page === 'overview') return '#/overview'
  if (page === 'search') return search ? `#/search?${search}` : '#/search'
  if (page === 'add' || page === 'permission') return `#/${page}`
  if (integrationId === null) return '#/'
  const incidents = view === 'incidents' ? '/incidents' : ''
  return `#/integration/${encodeURIComponent(integrationId)}${incidents}`
}

/** What an address names, or null where it names nothing of ours. What it does not tell stays as it was. */
export function readAddress(hash: string, { integrationId, view, search }: Addressed): Addressed | null {
  // Whoever hands a whole selection in gets no more back than the address tells: other things are not gone back to.
  const before = { integrationId, view, search }
  const [path = '', looked = ''] = hash.split(/\?(.*)/s)
  const [, page, id, list] = path.split('/')
  if (page === 'overview' || page === 'add' || page === 'permission') return { ...before, page }
  if (page === 'search') return { ...before, page, search: looked }
  if (page !== 'integration' || !id) return null
  return {
    ...before,
    page,
    integrationId: decoded(id),
    view: list === 'incidents' ? 'incidents' : 'results',
  }
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
