import { maskText } from './mask.ts'
import { createSecretFinder } from './secret-finder.ts'

/** Every secret that this run has seen: an answer to one integration may repeat the secret of another. */
export type KnownSecrets = {
  add(secret: string): void
  /** `maskText` with all that is known, at a cost that depends on the text alone. */
  mask(text: string): string
}

/** Knows nothing yet. */
export function createKnownSecrets(): KnownSecrets {
  const known = new Set<string>()
  const finder = createSecretFinder()
  return {
    add(secret) {
      if (known.has(secret)) return
      known.add(secret)
      finder.add(secret)
    },
    mask: (text) => maskText(text, finder.find(text)),
  }
}
