/** The keys of a file's group `[Desktop Entry]`, as they are written there. */
export type DesktopEntry = Readonly<Record<string, string>>

/** Reads a desktop entry. https://specifications.freedesktop.org/desktop-entry-spec/latest/ */
export function readDesktopEntry(text: string): DesktopEntry {
  const entry: Record<string, string> = {}
  let ours = false
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('[')) ours = line.trim() === '[Desktop Entry]'
    const [, key, value] = /^([A-Za-z0-9-]+)\s*=\s*([^\n]*?)\s*$/.exec(line) ?? []
    if (ours && key !== undefined && value !== undefined) entry[key] = value
  }
  return entry
}

/** A text as the value of a key. */
export function entryValue(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}

/** The words of a command as a value of `Exec`: quoted where the specification asks for it. */
export function execLine(words: readonly string[]): string {
  return words.map(quoted).join(' ')
}

function quoted(word: string): string {
  // A percent sign begins a field code.
  const plain = word.replaceAll('%', '%%')
  if (/^[A-Za-z0-9%_@+=:,./-]+$/.test(plain)) return plain
  // Quoting has its backslashes, and every value of a desktop entry its own around them.
  return `"${entryValue(plain.replace(/["`$\\]/g, '\\$&'))}"`
}

/** The words of a value of `Exec`; what `execLine` wrote comes back as it was. Field codes such as `%u` are left out. */
export function wordsOf(exec: string): string[] {
  const value = exec.replace(
    /\\([\\nrst])/g,
    (_, sign: string) => ({ '\\': '\\', n: '\n', r: '\r', s: ' ', t: '\t' })[sign] ?? '',
  )
  const words = value.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/gs)
  return [...words].flatMap(([, inQuotes, bare = '']) => {
    if (inQuotes !== undefined) return [inQuotes.replace(/\\(.)/gs, '$1').replaceAll('%%', '%')]
    return /^%[a-zA-Z]$/.test(bare) ? [] : [bare.replaceAll('%%', '%')]
  })
}
