import type { Page } from '@playwright/test'
import type { Bridge } from '../../shared/ipc.ts'
import { ALERTS, BUILDS } from './cast.ts'
import { eventually, expect, test } from './redbar.ts'
import { addBot, button, details, detailsTab, dialog, integration, redBars } from './window.ts'

// What the tests run in the page sees the page's own globals.
declare const window: Window & { bridge: Bridge }

test('the page has neither Node nor Electron, and a bridge of two functions', async ({ redbar }) => {
  const app = await redbar.launch()
  const page = await app.page()
  const found = await page.evaluate(() => ({
    powers: ['require', 'process', 'Buffer', 'module', 'global', 'electron'].filter((name) => name in window),
    bridge: Object.keys(window.bridge).sort(),
  }))
  expect(found).toEqual({ powers: [], bridge: ['request', 'subscribe'] })
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Electron has it, its types do not: https://github.com/electron/electron/pull/16207
    const contents = window?.webContents as unknown as { getLastWebPreferences(): object }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
})

test('the page comes with a strict policy', async ({ redbar }) => {
  const app = await redbar.launch()
  const page = await app.page()
  const answer = await page.reload()
  const policy = (await answer?.headerValue('content-security-policy')) ?? ''
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
  ]) {
    expect(policy).toContain(rule)
  }
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the page cannot open, load, send to or leave for anywhere', async ({ redbar, slack }) => {
  const app = await redbar.launch()
  const page = await app.page()
  const reached = await page.evaluate(tryToReach, slack.url)
  expect(reached).toEqual({ opened: false, fetched: false, script: false, evaluated: false })
  const stopped = await app.electron.evaluateHandle(({ BrowserWindow }) => {
    const urls: string[] = []
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.on('will-frame-navigate', ({ url, defaultPrevented }) => defaultPrevented && urls.push(url))
    }
    return urls
  })
  // The last one reaches Redbar's own guard; Chromium itself stops those before it.
  const away = ['data:text/html,away', 'file:///etc/hostname', `${slack.url}/away`]
  for (const url of away) await page.evaluate((to) => window.location.assign(to), url)
  await eventually(() => stopped.jsonValue()).toContain(away.at(-1))
  const pages = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  )
  expect(pages).toEqual(['app://redbar/index.html?language=en'])
  expect(slack.requests).toEqual([])
})

test('the bridge refuses what it does not know', async ({ redbar }) => {
  const app = await redbar.launch()
  const page = await app.page()
  const asked = [
    ['secrets.read', { id: 'a' }],
    ['constructor', undefined],
    ['history.page', { integrationId: 1 }],
    ['link.open', { url: 'file:///etc/hostname' }],
  ] as const
  const codes = await page.evaluate(async (questions) => {
    const request = window.bridge.request as (name: string, payload: unknown) => Promise<{ code?: string }>
    return Promise.all(questions.map(async ([name, payload]) => (await request(name, payload)).code ?? 'ok'))
  }, asked)
  // A link that leads elsewhere is a proper question; it is answered, logged and not opened.
  expect(codes).toEqual(['refused', 'refused', 'invalid', 'ok'])
})

test('no secret comes into the window, not even when Slack repeats it', async ({ redbar, slack }) => {
  const token = slack.token(ALERTS.bot)
  const hook = slack.hookUrl(BUILDS.hook)
  slack.impair({ kind: 'reply', status: 403, body: `${token} ${encodeURIComponent(hook)}` }, { on: 'api' })
  slack.failHook(BUILDS.hook, { status: 404, body: `no_service ${hook} ${token}` })
  const app = await redbar.launch({ watching: [BUILDS] })
  const page = await app.page()
  await addBot(page, {
    name: ALERTS.name,
    token,
    channel: slack.channelId(ALERTS.channel),
    apiUrl: slack.apiUrl,
  })
  await expect(dialog(page)).toBeHidden()
  const texts = [await page.content()]
  for (const { name } of [ALERTS, BUILDS]) {
    await integration(page, name).click()
    await button(page, 'Edit').click()
    texts.push(await page.content())
    await button(dialog(page), 'Cancel').click()
  }
  await redBars(page).first().getByRole('button', { name: 'Geeky details' }).click()
  await detailsTab(page, 'Request and reply')
  await expect(details(page)).toContainText('no_service')
  texts.push(await page.content(), JSON.stringify(await everyAnswer(page)))
  const secrets = [token, encodeURIComponent(token), hook, encodeURIComponent(hook), secretPartOf(hook)]
  expect(texts.flatMap((text) => secrets.filter((secret) => text.includes(secret)))).toEqual([])
  expect(texts.at(-1), 'the answers do hold what was masked').toContain('no_service')
})

/** Runs in the page: tries every way out, and says which of them led somewhere. */
async function tryToReach(url: string) {
  const loads = (tag: 'script' | 'img', address: string) =>
    new Promise<boolean>((resolve) => {
      const element = Object.assign(document.createElement(tag), {
        onload: () => resolve(true),
        onerror: () => resolve(false),
      })
      try {
        Object.assign(element, { src: address })
        document.body.append(element)
      } catch {
        resolve(false) // trusted types: no text becomes a script
      }
    })
  const evaluates = () => {
    try {
      return Boolean(new Function('return true')())
    } catch {
      return false
    }
  }
  return {
    opened: window.open(url) !== null,
    fetched: await fetch(`${url}/api/auth.test`, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    ),
    script: (await loads('script', `${url}/a.js`)) || (await loads('img', `${url}/a.png`)),
    evaluated: evaluates(),
  }
}

/** Every answer that the page can get by asking, for every integration. */
function everyAnswer(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    const { request } = window.bridge
    const overview = await request('overview.get', undefined)
    const answers: unknown[] = [overview, await request('settings.get', undefined)]
    for (const { id } of overview.ok ? overview.value.integrations : []) {
      const history = await request('history.page', { integrationId: id, before: null, limit: 100 })
      answers.push(history)
      for (const { at } of history.ok ? history.value.entries : []) {
        answers.push(await request('history.details', { integrationId: id, at }))
      }
    }
    return answers
  })
}

function secretPartOf(hook: string): string {
  return hook.slice(hook.lastIndexOf('/') + 1)
}
