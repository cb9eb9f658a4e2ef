import path from 'node:path'
import { _electron, test as base, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { expect } from '../e2e/redbar.ts'

// The harness leaves the hand that feeds the window there.
declare const window: Window & { fake: { overview: unknown } }

const CONFIG = path.resolve(import.meta.dirname, '..', 'renderer', 'harness', 'vite.config.ts')

/** Scenes of the window and places in it, and how they are reached. */
const PLACES: readonly { name: string; scene: string; hash?: string; keys?: readonly string[] }[] = [
  { name: 'first run', scene: 'empty' },
  { name: 'not authorised', scene: 'empty', hash: '#/permission' },
  { name: 'a failing integration', scene: 'busy' },
  { name: 'one cause for many', scene: 'group' },
  { name: 'a webhook', scene: 'hook' },
  { name: 'comes and goes', scene: 'flapping' },
  { name: 'overview', scene: 'busy', hash: '#/overview' },
  { name: 'search', scene: 'busy', hash: '#/search' },
  { name: 'add', scene: 'busy', hash: '#/add' },
  { name: 'commands', scene: 'busy', keys: ['Control+k'] },
  { name: 'shortcuts', scene: 'busy', keys: ['?'] },
  { name: 'notices', scene: 'notices' },
  { name: 'offline', scene: 'offline' },
]
const SIZES = [
  { width: 1100, height: 720 },
  { width: 400, height: 720 },
]

base('in a language a third longer than English nothing is cut off, and nothing speaks English', async () => {
  base.slow()
  await build({ configFile: CONFIG, logLevel: 'error' })
  const server = await preview({
    configFile: CONFIG,
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  })
  const electron = await _electron.launch({
    executablePath: process.env.ELECTRON_EXEC_PATH ?? '',
    args: [path.join(import.meta.dirname, 'sheet-window.mjs')],
  })
  try {
    const page = await electron.firstWindow()
    for (const { name, scene, hash = '', keys = [] } of PLACES) {
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await page.goto(`${server.resolvedUrls?.local[0]}?scene=${scene}&pseudo${hash}`)
        await page.reload()
        await expect(page.getByText('⟦').first()).toBeVisible()
        for (const key of keys) await page.keyboard.press(key)
        await page.waitForTimeout(SETTLED_MS)
        const where = `${name}, ${size.width} wide`
        expect.soft(await page.evaluate(cutOff), `cut off: ${where}`).toEqual([])
        expect.soft(strangers(await texts(page), await dataOf(page)), `English: ${where}`).toEqual([])
      }
    }
  } finally {
    await electron.close()
    await server.close()
  }
})

/** What comes lazily is there by then. */
const SETTLED_MS = 400

/** Runs in the page: the texts that do not fit into their buttons, tabs and other boxes, without those that end in "…" on purpose. */
function cutOff(): string[] {
  const elements = [...document.querySelectorAll<HTMLElement>('body *')]
  const wide = elements.filter((element) => {
    const { overflowX, textOverflow, clipPath, position } = getComputedStyle(element)
    if (textOverflow === 'ellipsis' || (clipPath !== 'none' && position === 'absolute')) return false
    const closed = overflowX === 'hidden' || overflowX === 'clip'
    return (
      (closed || element.matches('button, [role=tab], a')) &&
      element.clientWidth > 1 &&
      element.scrollWidth > element.clientWidth + 1 &&
      Boolean(element.textContent?.trim())
    )
  })
  const page = document.documentElement
  const aside = page.scrollWidth > page.clientWidth + 1 ? ['the whole page'] : []
  return [...aside, ...wide.map((element) => `${element.tagName} ${element.textContent?.slice(0, 80)}`)]
}

/** Every text in sight, in reading order, without what is data: names, codes, replies. */
async function texts(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('code, pre, script, style, kbd, option')) continue
      if (node.parentElement?.checkVisibility()) found.push(node.textContent ?? '')
    }
    return found.join('\n')
  })
}

/** What is data in this scene: whatever main says of the integrations, their names and causes, and its own notices. */
async function dataOf(page: Page): Promise<string[]> {
  const overview: unknown = await page.evaluate(() => window.fake.overview)
  return stringsIn(overview)
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** What is called the same in every language. */
const NAMES = /^(Redbar|HTTP \d+)$/

/** The words that stand outside of all brackets and are no data: nobody translated them. */
function strangers(text: string, data: readonly string[]): string[] {
  let rest = text
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '')
  }
  // Where no more than the first sentence of a message is said, its second bracket is left unsaid.
  const parts = rest.replace(/⟦.*$/gm, '').split(/[\n·]/)
  const words = parts.map((part) => part.replace(/[.,\s]+$/, '').trim()).filter((part) => /\p{L}/u.test(part))
  return [...new Set(words)].filter((part) => !NAMES.test(part) && !data.some((each) => each.includes(part)))
}
