import { base64Cores, revealingParts } from './mask-patterns.ts'

/** As many characters of a form's end name it in the index: no secret that is looked for is shorter. */
const ENDING = 6

/** Secrets to look for. Each is indexed once, when it is added. */
export type SecretFinder = {
  add(secret: string): void
  find(text: string): string[]
}

/**
 * Finds which of many secrets may stand in a text, in any of the forms that `maskText` hides. It may name one too many
 * and none too few. What it costs depends on the text alone: an answer that was meant for one integration may repeat
 * the secret of any other, and there may be a thousand.
 */
export function createSecretFinder(): SecretFinder {
  const byEnding = new Map<string, Set<string>>()
  return {
    add(secret) {
      const parts = revealingParts(secret)
      for (const form of [...parts, ...parts.flatMap(base64Cores)]) {
        const ending = form.slice(-ENDING)
        byEnding.set(ending, (byEnding.get(ending) ?? new Set()).add(secret))
      }
    },
    find(text) {
      const found = new Set<string>()
      for (const reading of readingsOf(text)) {
        for (let at = 0; at + ENDING <= reading.length; at += 1) {
          for (const secret of byEnding.get(reading.slice(at, at + ENDING)) ?? []) found.add(secret)
        }
      }
      return [...found]
    },
  }
}

/** The text as it is, without the escapes of URLs and JSON, and with the letters of base64 for URLs put back. */
function readingsOf(text: string): Set<string> {
  const decoded = text
    .replace(/%([0-9a-f]{2})|\\u00([0-9a-f]{2})/gi, (_all, percent?: string, unit?: string) =>
      String.fromCharCode(Number.parseInt(percent ?? unit ?? '', 16)),
    )
    .replace(/\\(["\\/])/g, '$1')
  return new Set([text, decoded, decoded.replaceAll('-', '+').replaceAll('_', '/')])
}
