import { patternsOf, revealingParts } from './mask-patterns.ts'

/** What stands for the hidden part. */
const HIDDEN = '…'
/** The last characters of a secret are shown only when at least so many others stay hidden. */
const KEPT_HIDDEN = 12
const SHOWN = 4

/** What a token of Slack begins with: xoxb-, xoxe.xoxp-, xapp-, xwfp-. */
const TOKEN_KIND = /^(?:xox[a-z]\.)?(?:xox[a-z]|xapp|xwfp)-/i
/** Where a webhook's address turns secret. */
const HOOK_KIND = /^https?:\/\/[^/\s]+\/(?:services|workflows|triggers)\//i

/** A slash as it is, JSON-escaped or URL-encoded. */
const SLASH = String.raw`(?:\\?\/|%2[fF])`
const FAMILY = `(?:services|workflows|triggers)`
/** The rest of a webhook's path. */
const REST = `(?:[A-Za-z0-9_-]|${SLASH})+`
/** Anything that looks like a token of Slack, whoever it belongs to. */
const ANY_TOKEN = /((?:xox[a-z]\.)?(?:xox[a-z]|xapp|xwfp)-)([A-Za-z0-9](?:[A-Za-z0-9_+-]|%[0-9A-F]{2}){5,})/gi
/** Anything under a hook host, and anything of the form /services/T…/B…/… wherever it is. */
const ANY_HOOK = [
  new RegExp(`(hooks\\.slack(?:-gov)?\\.com(?::\\d+)?${SLASH}${FAMILY}${SLASH})(${REST})`, 'gi'),
  new RegExp(`(${FAMILY}${SLASH})([TE][A-Z0-9]{2,}${SLASH}[A-Z0-9]{2,}${SLASH}${REST})`, 'g'),
]

/** The mask of one secret, as people may see it: its kind and the last four characters, fewer where it is short. */
export function maskSecret(secret: string): string {
  const kind = TOKEN_KIND.exec(secret)?.[0] ?? HOOK_KIND.exec(secret)?.[0] ?? ''
  return `${kind}${HIDDEN}${ending(secret.slice(kind.length))}`
}

/**
 * The text without secrets: the given ones in plain, URL-encoded, JSON-escaped and base64 form, and whatever has the
 * shape of a token or a webhook's address, even when it is unknown. Everything that is stored, logged or shown
 * passes through here.
 */
export function maskText(text: string, secrets: readonly string[]): string {
  const longestFirst = [...new Set(secrets)].sort((a, b) => b.length - a.length)
  const known = longestFirst.reduce(hideSecret, text)
  const shaped = known.replace(
    ANY_TOKEN,
    (_all, kind: string, rest: string) => `${kind}${HIDDEN}${ending(rest)}`,
  )
  return ANY_HOOK.reduce(
    (masked, pattern) =>
      masked.replace(pattern, (_all, where: string, rest: string) => `${where}${HIDDEN}${ending(rest)}`),
    shaped,
  )
}

function hideSecret(text: string, secret: string): string {
  return revealingParts(secret).reduce((masked, part) => hidePart(masked, part, part === secret), text)
}

function hidePart(text: string, part: string, whole: boolean): string {
  const mask = whole ? maskSecret(part) : `${HIDDEN}${ending(part)}`
  return patternsOf(part).reduce((masked, pattern) => masked.replace(pattern, () => mask), text)
}

function ending(rest: string): string {
  const shown = rest.slice(-SHOWN)
  return rest.length >= SHOWN + KEPT_HIDDEN && /^[A-Za-z0-9]+$/.test(shown) ? shown : ''
}
