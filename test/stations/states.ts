import { EVENT_CHANNEL, type Events, type RequestName } from '../../shared/ipc.ts'
import { expect } from '../e2e/redbar.ts'
import { button, details, incidentCard, integration, notice, redBars } from '../e2e/window.ts'
import { allAsked } from '../screenshots/studio.ts'
import { type Hands, type Station, WIDE } from './station.ts'
import { answerWith, leaveUnanswered, play, refuse } from './trouble.ts'
import { ALERTS, visit, visitFailing } from './walks.ts'

const LOCKED = 'The history could not be read: its file is locked by another program.'

/** Loads the window again when that question is no longer answered, or refused. */
function reopened(name: RequestName, fault: 'unanswered' | 'refused') {
  return async ({ page, app }: Hands) => {
    await allAsked(page)
    if (fault === 'unanswered') await leaveUnanswered(app, name)
    else await refuse(app, name, LOCKED)
    await page.reload()
  }
}

/** What somebody chose to do about failures. */
const attended: readonly Station[] = [
  {
    name: 'acknowledged',
    world: 'failing',
    alone: true,
    go: async ({ page }) => {
      await visit(page, ALERTS)
      await button(incidentCard(page), 'Acknowledge').click()
      await expect(page.getByRole('main')).toContainText('acknowledged until')
    },
  },
  {
    name: 'snoozed',
    world: 'failing',
    alone: true,
    go: async ({ page }) => {
      await visit(page, ALERTS)
      await button(page, 'Snooze all').click()
      await page.getByRole('menuitem').first().click()
      await expect(page.getByText('Notifications are snoozed').first()).toBeVisible()
    },
  },
  {
    name: 'paused',
    world: 'well',
    alone: true,
    go: async ({ page }) => {
      await allAsked(page)
      await button(page, 'Pause all 1 h').click()
      await expect(page.getByText('All checks are paused')).toBeVisible()
    },
  },
]

/** The states of the window that nobody hopes to see: waiting, empty, refused, cut off. */
const cutOff: readonly Station[] = [
  {
    name: 'loading',
    world: 'well',
    alone: true,
    go: async (hands) => {
      await reopened('overview.get', 'unanswered')(hands)
      await expect(hands.page.getByRole('status').first()).toBeVisible()
    },
  },
  {
    name: 'no-answer',
    world: 'well',
    alone: true,
    go: async (hands) => {
      await reopened('overview.get', 'refused')(hands)
      await expect(hands.page.getByRole('alert')).toContainText(LOCKED)
    },
  },
  {
    name: 'history-loading',
    world: 'well',
    alone: true,
    go: async (hands) => {
      await reopened('history.page', 'unanswered')(hands)
      await expect(hands.page.getByRole('heading', { level: 1 })).toBeVisible()
    },
  },
  {
    name: 'history-refused',
    world: 'well',
    alone: true,
    go: async (hands) => {
      await reopened('history.page', 'refused')(hands)
      await expect(hands.page.getByRole('main')).toContainText(LOCKED)
    },
  },
  {
    name: 'history-empty',
    world: 'well',
    alone: true,
    go: async ({ page, app }) => {
      await allAsked(page)
      await answerWith(app, 'history.page', { entries: [], nextBefore: null, nextAfter: null })
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
  },
  {
    name: 'details-refused',
    world: 'failing',
    size: WIDE,
    alone: true,
    go: async ({ page, app }) => {
      await visit(page, ALERTS)
      await refuse(app, 'history.details', LOCKED)
      await button(redBars(page).nth(1), 'Geeky details').click()
      await expect(details(page)).toContainText(LOCKED)
    },
  },
  {
    name: 'offline',
    world: 'well',
    alone: true,
    go: async ({ page, app }) => {
      await allAsked(page)
      await play(app, { offline: true })
      await button(page, 'Check all now').click()
      await expect(page.getByText('This computer is offline').first()).toBeVisible()
    },
  },
  {
    name: 'slack-has-a-problem',
    world: 'failing',
    alone: true,
    go: async ({ page, app, slack }) => {
      await allAsked(page)
      await play(app, { slackProblem: 'Apps and workflows are slow to answer' })
      slack.impair({ kind: 'server-error', status: 503 })
      await button(page, 'Check all now').click()
      await expect(page.getByText('Slack has a problem').first()).toBeVisible()
      await integration(page, 'Customer feedback').click()
    },
  },
]

/** Redbar's own faults. */
const faults: readonly Station[] = [
  {
    name: 'fault-in-page',
    world: 'well',
    alone: true,
    go: async ({ page, app }) => {
      await allAsked(page)
      // No such result was ever stored: the page cannot draw it.
      await answerWith(app, 'history.page', { entries: [null], nextBefore: null, nextAfter: null })
      await page.reload()
      await expect(page.getByRole('heading', { name: 'A fault in this page' })).toBeVisible()
      await expect(notice(page, 'Redbar itself had a fault').first()).toBeVisible()
    },
  },
  {
    name: 'fault-in-details',
    world: 'failing',
    size: WIDE,
    alone: true,
    go: async ({ page, app }) => {
      await visit(page, ALERTS)
      await answerWith(app, 'history.details', {})
      await button(redBars(page).nth(1), 'Geeky details').click()
      await expect(page.getByRole('heading', { name: 'A fault in the details' })).toBeVisible()
    },
  },
  {
    name: 'fault-behind-the-scenes',
    world: 'well',
    alone: true,
    go: async ({ page, app }) => {
      await allAsked(page)
      await app.electron.evaluate(() => void Promise.reject(new Error('a fault of a test')))
      await expect(notice(page, 'Redbar itself had a fault').first()).toBeVisible()
    },
  },
]

/** Work that goes on for a while. */
const running: readonly Station[] = [
  {
    name: 'exporting',
    world: 'failing',
    alone: true,
    go: async (hands) => {
      const { page, app } = hands
      await visitFailing(hands)
      await answerWith(app, 'export.start', { id: 'made-up' })
      await button(page, 'Export').click()
      await page.getByRole('menuitem', { name: 'CSV' }).click()
      await tellOfExport(app)
      await expect(page.getByRole('region', { name: 'Exports' })).toContainText('history.csv')
    },
  },
]

/** An export of a day is over before it is seen: the window is told of a longer one. */
async function tellOfExport(app: Hands['app']): Promise<void> {
  const told: Events['export.progress'] = {
    id: 'made-up',
    entries: 12_000,
    state: 'running',
    problem: null,
    fileName: 'history.csv',
  }
  await app.electron.evaluate(
    ({ BrowserWindow }, { channel, told }) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        webContents.send(channel, 'export.progress', told)
    },
    { channel: EVENT_CHANNEL, told },
  )
}

/** The states of the window. */
export const states: readonly Station[] = [...attended, ...cutOff, ...faults, ...running]
