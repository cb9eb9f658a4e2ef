import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The files in a folder, however deep, that hold a text in any of the forms in which secrets leak. */
export function filesWith(folder: string, text: string): string[] {
  const forms = formsOf(text)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return files.filter((file) => {
    const content = readFileSync(file)
    return forms.some((form) => content.includes(form))
  })
}

/** Raw, percent-encoded, hexadecimal, as UTF-16, and the part of base64 that is the same wherever the text begins. */
function formsOf(text: string): Buffer[] {
  const inBase64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.from('\0'.repeat(offset) + text).toString('base64')
    // The first and the last characters also hold bits of the neighbours.
    return encoded.replaceAll('=', '').slice(offset === 0 ? 0 : 4, -2)
  })
  const written = [text, encodeURIComponent(text), Buffer.from(text).toString('hex'), ...inBase64]
  return [...written.map((form) => Buffer.from(form)), Buffer.from(text, 'utf16le')]
}
