import type { RequestName } from '../../shared/ipc.ts'
import { expect } from '../e2e/redbar.ts'
import { button, integration } from '../e2e/window.ts'
import { allAsked } from '../screenshots/studio.ts'
import type { Hands, Station } from './station.ts'
import { leaveUnanswered, play, refuse } from './trouble.ts'

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

/** The states of the window that nobody hopes to see: waiting, empty, refused, cut off. */
export const states: readonly Station[] = [
  {
    name: 'loading',
    world: 'well',
    go: async (hands) => {
      await reopened('overview.get', 'unanswered')(hands)
      await expect(hands.page.getByRole('status').first()).toBeVisible()
    },
  },
  {
    name: 'no-answer',
    world: 'well',
    go: async (hands) => {
      await reopened('overview.get', 'refused')(hands)
      await expect(hands.page.getByRole('alert')).toContainText(LOCKED)
    },
  },
  {
    name: 'history-loading',
    world: 'well',
    go: async (hands) => {
      await reopened('history.page', 'unanswered')(hands)
      await expect(hands.page.getByRole('heading', { level: 1 })).toBeVisible()
    },
  },
  {
    name: 'history-refused',
    world: 'well',
    go: async (hands) => {
      await reopened('history.page', 'refused')(hands)
      await expect(hands.page.getByRole('main')).toContainText(LOCKED)
    },
  },
  {
    name: 'offline',
    world: 'well',
    go: async ({ page, app }) => {
      await allAsked(page)
      await play(app, { offline: true })
      await button(page, 'Check all now').click()
      await expect(page.getByText('This computer is offline')).toBeVisible()
    },
  },
  {
    name: 'slack-has-a-problem',
    world: 'failing',
    go: async ({ page, app, slack }) => {
      await allAsked(page)
      await play(app, { slackProblem: 'Apps and workflows are slow to answer' })
      slack.impair({ kind: 'server-error', status: 503 })
      await button(page, 'Check all now').click()
      await expect(page.getByText('Slack has a problem')).toBeVisible()
      await integration(page, 'Customer feedback').click()
    },
  },
]
