import type { Bridge } from '../../shared/ipc.ts'
import { expect } from '../e2e/redbar.ts'
import { button, dialog, openSettings } from '../e2e/window.ts'
import { allAsked } from '../screenshots/studio.ts'
import { type Hands, NARROW, SMALL, type Station } from './station.ts'
import { answerWith } from './trouble.ts'

// What runs in the page sees the page's own globals.
declare const window: Window & { bridge: Bridge }

/** A made-up computer: what its real one is called would stand in the pictures otherwise. */
async function atHome({ page, app }: Hands): Promise<void> {
  await allAsked(page)
  const facts = await page.evaluate(() => window.bridge.request('settings.facts', undefined))
  if (!facts.ok) throw new Error(facts.message)
  const versions = { ...facts.value.versions, system: 'linux 6.1.0' }
  await answerWith(app, 'settings.facts', { ...facts.value, versions, folder: '/home/jane/.config/Redbar' })
  const command = '/opt/redbar/redbar --hidden'
  await answerWith(app, 'autostart.get', { kind: 'off', command, installed: true })
}

/** Opens the settings at a part, and waits until all of it is there. */
function partOf(part: string): Station['go'] {
  return async (hands) => {
    await atHome(hands)
    const opened = await openSettings(hands.page, part)
    await expect(opened.getByRole('tabpanel', { name: part })).toBeVisible()
    await expect(opened.locator('[aria-busy=true]')).toHaveCount(0)
  }
}

/** Where there is no room for a list of the parts, one choice stands in its place. */
const narrow: Station['go'] = async (hands) => {
  await atHome(hands)
  const { page } = hands
  await button(page, 'Settings').click()
  await expect(dialog(page).getByRole('tabpanel')).toBeVisible()
}

const PARTS = ['General', 'Appearance', 'History', 'Set-up', 'Network', 'Secrets', 'About']

/** The parts of the settings, and questions in them. */
export const settings: readonly Station[] = [
  ...PARTS.map(
    (part): Station => ({
      name: `settings-${part.toLowerCase()}`,
      world: 'well',
      go: partOf(part),
    }),
  ),
  { name: 'settings-general-narrow', world: 'well', size: NARROW, go: narrow },
  { name: 'settings-history-small', world: 'well', size: SMALL, go: partOf('History') },
  {
    name: 'settings-notifications',
    world: 'well',
    // What it chooses would stay for those who come after it.
    alone: true,
    go: async ({ page }) => {
      const opened = await openSettings(page, 'Notifications')
      await opened.getByLabel('Hold notifications in quiet hours').check()
      await expect(opened).toContainText('Held every day')
    },
  },
  {
    name: 'settings-questions',
    world: 'well',
    // What it chooses would stay for those who come after it.
    alone: true,
    go: async (hands) => {
      await atHome(hands)
      const opened = await openSettings(hands.page, 'General')
      await opened.getByLabel('Check new integrations').selectOption('900')
      await button(opened, 'Use it for all 12 integrations').click()
      await opened.getByLabel('Check new integrations').selectOption('other')
      await opened.getByLabel('Number').fill('0')
      await expect(opened.getByRole('alert')).toHaveCount(2)
    },
  },
  {
    name: 'settings-import',
    world: 'well',
    go: async ({ page }) => {
      const opened = await openSettings(page, 'Set-up')
      await opened.getByText('or drop it here').evaluate((place, text) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([text], 'team.json'))
        place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
      }, SETUP)
      await expect(opened.getByRole('list', { name: 'What is in team.json' })).toBeVisible()
    },
  },
]

const BOT = { kind: 'bot', channel: 'C0123456789' }
const SETUP = JSON.stringify({
  integrations: [
    { ...BOT, name: 'Release notes', token: 'xoxb-test-plainly-not-a-token' },
    { ...BOT, name: 'Sign-ups', token: '$SIGN_UPS_TOKEN' },
    { ...BOT, name: 'Production alerts' },
    { ...BOT, name: 'Payments', token: 'xapp-test-plainly-not-a-token' },
  ],
})
