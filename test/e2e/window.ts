import type { Locator, Page } from '@playwright/test'

/** The list of integrations, failing first. */
export function integrations(page: Page): Locator {
  return page.getByRole('list', { name: 'Integrations' })
}

/** One integration in the list. */
export function integration(page: Page, name: string): Locator {
  return integrations(page).getByRole('button').filter({ hasText: name })
}

/** The history of the chosen integration. */
export function history(page: Page): Locator {
  return page.getByRole('list', { name: 'History' })
}

/** The red bars of the history: the entries where an error occurred. */
export function redBars(page: Page): Locator {
  return history(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Geeky details' }) })
}

/** The card of the open incident on the page of the chosen integration. */
export function incidentCard(page: Page): Locator {
  return page
    .getByRole('main')
    .getByRole('region')
    .filter({ has: page.locator('#standing-title') })
}

/** The pane with what is behind an entry. */
export function details(page: Page): Locator {
  return page.getByRole('region', { name: 'Geeky details' })
}

/** Opens the pane with what is behind the newest entry that failed. */
export async function openDetails(page: Page): Promise<void> {
  await redBars(page).first().getByRole('button', { name: 'Geeky details' }).click()
}

/** Chooses a tab of that pane. */
export async function detailsTab(page: Page, name: string): Promise<void> {
  await details(page).getByRole('tab', { name, exact: true }).click()
}

/** What became of each notification of the incident in that pane, whose tab must be open; the oldest first. */
export function receipts(page: Page): Locator {
  const list = details(page).getByRole('list', { name: 'Notifications of this incident' })
  return list.getByRole('listitem')
}

/** A strip under the top bar that says something of Redbar itself, by its title. */
export function notice(page: Page, title: string): Locator {
  return page.getByRole('region', { name: 'Notices' }).locator('div').filter({ hasText: title })
}

/** The dialogue on top of the window. */
export function dialog(page: Page): Locator {
  return page.getByRole('dialog')
}

/** What adding a bot takes. */
export type BotForm = { name: string; token: string; channel: string; apiUrl: string; everySeconds?: number }

/** Adds a bot in a channel: its token is recognised and asked, the channel named by its ID and tried. */
export async function addBot(page: Page, bot: BotForm): Promise<void> {
  await pasteSecret(page, bot.token, bot.apiUrl)
  const main = page.getByRole('main')
  await main.getByLabel('Channel ID or link').fill(bot.channel)
  await button(main, 'Add channel').click()
  await main.getByLabel(/^Name for/).fill(bot.name)
  await main.getByLabel(/^Check every/).fill(String(bot.everySeconds ?? 1))
  await button(main, 'Watch 1 integration').click()
}

/** The field into which everything is pasted. */
export function pasteField(page: Page): Locator {
  return page.getByRole('main').getByLabel('Paste bot tokens or webhook URLs')
}

/** Opens the page that adds integrations and has a secret recognised; a token is asked at that address of the API. */
export async function pasteSecret(page: Page, secret: string, apiUrl?: string): Promise<void> {
  await button(page, 'Add integration').click()
  if (apiUrl) await setApiAddress(page, apiUrl)
  await pasteField(page).fill(secret)
  await button(page.getByRole('main'), 'Recognise').click()
}

/** Says where the Web API is. */
export async function setApiAddress(page: Page, apiUrl: string): Promise<void> {
  const address = page.getByRole('main').getByLabel('API address')
  if (!(await address.isVisible())) await page.getByRole('main').getByText('or a test server').click()
  await address.fill(apiUrl)
  await address.press('Enter')
}

/** A button by its exact name. */
export function button(within: Page | Locator, name: string): Locator {
  return within.getByRole('button', { name, exact: true })
}

/** Adds a webhook; it is asked every second. */
export async function addWebhook(page: Page, { name, url }: { name: string; url: string }): Promise<void> {
  await pasteSecret(page, url)
  const main = page.getByRole('main')
  await main.getByLabel('Name', { exact: true }).fill(name)
  await main.getByLabel(/^Check every/).fill('1')
  await button(main, 'Watch 1 integration').click()
}

/** Opens the settings at one of their parts, and returns their dialogue. */
export async function openSettings(page: Page, part: string): Promise<Locator> {
  await button(page, 'Settings').click()
  const settings = dialog(page)
  await settings.getByRole('tabpanel').waitFor()
  const tab = settings.getByRole('tab', { name: part, exact: true })
  // In a narrow window there is a choice in the place of the list.
  if (await tab.isVisible()) await tab.click()
  else await settings.getByRole('combobox', { name: 'Part of the settings' }).selectOption(part)
  return settings
}
