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

/** What is typed into the form that adds a bot. */
export type BotForm = { name: string; token: string; channel: string; apiUrl: string; everySeconds?: number }

/** Opens the form that adds a bot, fills it in and sends it. */
export async function addBot(page: Page, bot: BotForm): Promise<void> {
  await page.getByRole('button', { name: 'Add integration' }).click()
  const form = dialog(page)
  await form.getByLabel('Name').fill(bot.name)
  await form.getByLabel('Bot token').fill(bot.token)
  await form.getByLabel('Channel ID').fill(bot.channel)
  await form.getByLabel(/^Check every/).fill(String(bot.everySeconds ?? 1))
  await form.getByText('or a test server').click()
  await form.getByLabel('API address').fill(bot.apiUrl)
  await form.getByRole('button', { name: 'Add integration' }).click()
}

/** A button by its exact name. */
export function button(within: Page | Locator, name: string): Locator {
  return within.getByRole('button', { name, exact: true })
}

/** Opens the form that adds a webhook, fills it in and sends it; it is asked every second. */
export async function addWebhook(page: Page, { name, url }: { name: string; url: string }): Promise<void> {
  await page.getByRole('button', { name: 'Add integration' }).click()
  const form = dialog(page)
  await form.getByText('Incoming webhook').click()
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Webhook URL').fill(url)
  await form.getByLabel(/^Check every/).fill('1')
  await button(form, 'Add integration').click()
}

/** Opens the settings at one of their parts, and returns their dialogue. */
export async function openSettings(page: Page, part: string): Promise<Locator> {
  await button(page, 'Settings').click()
  await dialog(page).getByRole('tab', { name: part, exact: true }).click()
  return dialog(page)
}
