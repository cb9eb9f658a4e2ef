import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const SCREENSHOTS = path.join(ROOT, 'docs', 'screenshots')

const inDocs = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
const pages = [...readdirSync(ROOT), ...inDocs.map((name) => path.join('docs', name))].filter((name) =>
  name.endsWith('.md'),
)

/** A picture as a page shows it: where it is, and what it says to those who cannot see it (null for a variant). */
type Picture = { page: string; file: string; alt: string | null }

function picturesIn(page: string): Picture[] {
  const text = readFileSync(path.join(ROOT, page), 'utf8')
  const markdown = [...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, alt, file]) => ({ alt, file }))
  const html = [...text.matchAll(/<(img|source)\b[^>]*>/g)].map(([tag, kind]) => ({
    alt: kind === 'img' ? (attribute(tag, 'alt') ?? '') : null,
    file: attribute(tag, kind === 'img' ? 'src' : 'srcset'),
  }))
  return [...markdown, ...html].map(({ alt = '', file = '' }) => ({
    page,
    file: path.resolve(ROOT, path.dirname(page), file),
    alt,
  }))
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
}

const pictures = pages.flatMap(picturesIn)

describe('the pictures of README and docs', () => {
  test('all exist', () => {
    expect(pictures.length).toBeGreaterThan(0)
    expect(pictures.filter(({ file }) => !existsSync(file))).toEqual([])
  })

  test('say what is seen to those who cannot see them', () => {
    expect(pictures.filter(({ alt }) => alt !== null && alt.length < 20)).toEqual([])
  })

  test('are all shown somewhere', () => {
    const shown = new Set(pictures.map(({ file }) => file))
    const taken = readdirSync(SCREENSHOTS).filter((name) => name.endsWith('.png'))
    expect(taken.filter((name) => !shown.has(path.join(SCREENSHOTS, name)))).toEqual([])
  })
})
