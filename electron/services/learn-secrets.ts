import type { Integration } from '../../shared/integration.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Integrations } from './integrations.ts'
import { RequestError } from './request-error.ts'

/**
 * Reads the secrets of all: who is paused has not used its own yet, and what nobody has read nobody can look for. Throws
 * a RequestError that says what to do while one of them cannot be read; `undone` is what did not happen then.
 */
export async function learnSecrets(integrations: Integrations, undone: 'saved' | 'copied'): Promise<void> {
  const all = integrations.all()
  const reads = await Promise.allSettled(all.map((each) => integrations.readSecret(each)))
  // One that is missing is nowhere to be found; of any other that was not read nobody knows.
  const unread = all.filter((_, index) => {
    const read = reads[index]
    return read?.status !== 'fulfilled' || read.value.kind === 'locked'
  })
  if (unread.length > 0) throw new RequestError(refusal(unread, undone))
}

function refusal([first, ...others]: readonly Integration[], undone: 'saved' | 'copied'): Problem {
  return { kind: 'keyring-locked-search', name: first?.name ?? '', others: others.length, undone }
}
