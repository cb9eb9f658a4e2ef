/** Shorter secrets are not looked for: hiding every "abc" would hide the text instead of the secret. */
const SHORTEST = 6
/** A part of a secret (a token's last part, a webhook's last segment) is a secret of its own from this length on. */
const SHORTEST_PART = 16
/** Fewer base64 characters than this would be found by chance in ordinary words. */
const SHORTEST_BASE64 = 8

/**
 * The texts that give a secret away: itself, and the parts of it that are secrets of their own. Proxies and error
 * pages quote a webhook's path without its host.
 */
export function revealingParts(secret: string): string[] {
  if (secret.length < SHORTEST) return []
  const path = /^https?:\/\/[^/]+\/(?:services|workflows|triggers)\/(.+)$/i.exec(secret)?.[1] ?? ''
  const last = /[-/]([A-Za-z0-9]+)$/.exec(secret)?.[1] ?? ''
  const parts = [path, last].filter((part) => part.length >= SHORTEST_PART)
  return [...new Set([secret, ...parts])]
}

/** Patterns that find a text as it is, URL-encoded, JSON-escaped and in base64. */
export function patternsOf(text: string): RegExp[] {
  return [plainPattern(text), ...base64Patterns(text)]
}

/** Finds the text with each character as it is, percent-encoded, or escaped as JSON may escape it. */
function plainPattern(text: string): RegExp {
  return new RegExp([...text].map(charPattern).join(''), 'g')
}

function charPattern(char: string): string {
  const literal = char.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  const percent = utf8(char).map((byte) => `%${hex(byte, 2)}`)
  const units = char.split('').map((unit) => `\\\\u${hex(unit.charCodeAt(0), 4)}`)
  const forms = [literal, percent.join(''), units.join('')]
  // PHP escapes slashes in JSON; forms write a space as a plus.
  if (/["\\/]/.test(char)) forms.push(`\\\\${literal}`)
  if (char === ' ') forms.push('\\+')
  return `(?:${forms.join('|')})`
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0').replace(/[a-f]/g, eitherCase)
}

function eitherCase(digit: string): string {
  return `[${digit}${digit.toUpperCase()}]`
}

/** The text in base64 as it stands in a longer text: three alignments, each without the characters it shares. */
export function base64Cores(text: string): string[] {
  const bytes = utf8(text)
  return [0, 1, 2]
    .map((offset) => {
      const encoded = base64([...new Array<number>(offset).fill(0), ...bytes])
      return encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
    })
    .filter((core) => core.length >= SHORTEST_BASE64)
}

function base64Patterns(text: string): RegExp[] {
  return base64Cores(text).map((core) => new RegExp([...core].map(base64CharPattern).join(''), 'g'))
}

/** Base64 is also written for URLs (`-` and `_`), percent-encoded, and with JSON's escaped slash. */
function base64CharPattern(char: string): string {
  if (char === '+') return '(?:\\+|-|%2[bB])'
  if (char === '/') return '(?:\\\\?\\/|_|%2[fF])'
  return char
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 without padding. Our own, because this folder knows neither Node nor a browser. */
function base64(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(at, at + 3)
    const group = (first << 16) | (second << 8) | third
    text += [18, 12, 6, 0].map((shift) => ALPHABET[(group >> shift) & 63]).join('')
  }
  return text.slice(0, Math.ceil((bytes.length * 8) / 6))
}

/** A lone surrogate has no bytes of its own: it is written as U+FFFD everywhere. */
function utf8(text: string): number[] {
  const pairs = encodeURIComponent(text.toWellFormed()).match(/%..|./g) ?? []
  return pairs.map((it) => (it.length === 3 ? Number.parseInt(it.slice(1), 16) : it.charCodeAt(0)))
}
