import { expect } from '../e2e/redbar.ts'
import { button, dialog, history, incidentCard, redBars } from '../e2e/window.ts'
import { allAsked } from '../screenshots/studio.ts'
import { LARGE, NARROW, SMALL, type Station, WIDE } from './station.ts'
import { ALERTS, asked, BUILDS, goTo, openEvidence, visit, visitFailing } from './walks.ts'

/** The pages of the window, each as most people see it. */
export const pages: readonly Station[] = [
  {
    name: 'integration-well',
    world: 'well',
    go: async ({ page }) => {
      await visit(page, 'Customer feedback')
      await expect(history(page)).toContainText('account_inactive')
    },
  },
  { name: 'integration-failing', world: 'failing', size: { width: 1100, height: 880 }, go: visitFailing },
  { name: 'integration-failing-small', world: 'failing', size: SMALL, go: visitFailing },
  { name: 'integration-failing-narrow', world: 'failing', size: NARROW, go: visitFailing },
  { name: 'integration-failing-large', world: 'failing', size: LARGE, go: visitFailing },
  {
    name: 'integration-failing-zoomed',
    world: 'failing',
    size: { width: 550, height: 360 },
    density: 2,
    go: visitFailing,
  },
  {
    name: 'integration-webhook',
    world: 'failing',
    go: async ({ page }) => {
      await visit(page, BUILDS)
      await expect(redBars(page).first()).toContainText('no_service')
    },
  },
  {
    name: 'integration-unsteady',
    world: 'unsteady',
    go: async ({ page }) => {
      await visit(page, ALERTS)
      await expect(incidentCard(page)).toBeVisible()
    },
  },
  {
    name: 'answer-times',
    world: 'well',
    go: async ({ page }) => {
      await visit(page, 'Customer feedback')
      await button(page, 'Answer times').click()
      await expect(page.getByText(/^Half of the answers came within/)).toBeVisible()
    },
  },
  {
    name: 'incidents',
    world: 'failing',
    go: async ({ page }) => {
      await visit(page, ALERTS)
      await button(page, 'Incidents').click()
      await expect(page.getByRole('article').first()).toBeVisible()
    },
  },
  ...[
    { name: 'overview', size: { width: 1100, height: 720 } },
    { name: 'overview-narrow', size: NARROW },
    { name: 'overview-large', size: LARGE },
  ].map(
    ({ name, size }): Station => ({
      name,
      size,
      world: 'failing',
      go: async ({ page }) => {
        await goTo(page, 'Overview')
        await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
      },
    }),
  ),
  ...[
    { name: 'search', size: { width: 1100, height: 720 } },
    { name: 'search-narrow', size: NARROW },
  ].map(
    ({ name, size }): Station => ({
      name,
      size,
      world: 'failing',
      go: async ({ page }) => {
        await goTo(page, 'Search')
        await button(page, 'Verdict').click()
        await page.getByRole('menuitemcheckbox', { name: 'Failed' }).click()
        await page.keyboard.press('Escape')
        await expect(page.getByRole('list', { name: 'Results' })).toContainText('token_revoked')
      },
    }),
  ),
  {
    name: 'search-menu',
    world: 'failing',
    go: async ({ page }) => {
      await goTo(page, 'Search')
      await expect(page.getByRole('list', { name: 'Results' })).toContainText('token_revoked')
      await button(page, 'Reason').click()
      await expect(page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'search-nothing-found',
    world: 'well',
    go: async ({ page }) => {
      await goTo(page, 'Search')
      await page.getByLabel('Code').fill('no_such_code')
      await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
    },
  },
]

const TABS = [
  ['happened', 'What happened', 'is_archived'],
  ['exchanges', 'Request and reply', 'What changed in the answer'],
  ['attempts', 'Attempts', 'Before and after it'],
  ['receipts', 'Receipts', 'told'],
] as const

/** Dialogs, menus and panes that lie over or beside the pages. */
export const overlays: readonly Station[] = [
  ...TABS.map(
    ([name, tab, shown]): Station => ({
      name: `details-${name}`,
      world: 'failing',
      size: WIDE,
      go: ({ page }) => openEvidence(page, tab, shown),
    }),
  ),
  {
    name: 'details-narrow',
    world: 'failing',
    size: NARROW,
    go: ({ page }) => openEvidence(page, 'Request and reply', 'What changed in the answer'),
  },
  { name: 'edit', world: 'failing', go: asked('Edit') },
  { name: 'remove', world: 'failing', go: asked('Remove') },
  {
    name: 'test-message',
    world: 'well',
    go: async ({ page }) => {
      await visit(page, BUILDS)
      await page
        .getByRole('main')
        .getByRole('button', { name: /test message/ })
        .click()
      await expect(dialog(page)).toBeVisible()
    },
  },
  {
    name: 'export-menu',
    world: 'failing',
    go: async (hands) => {
      await visitFailing(hands)
      await button(hands.page, 'Export').click()
      await expect(hands.page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'snooze-menu',
    world: 'failing',
    go: async ({ page }) => {
      await allAsked(page)
      await button(page, 'Snooze all').click()
      await expect(page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'commands',
    world: 'failing',
    go: async (hands) => {
      await visitFailing(hands)
      await hands.page.keyboard.press('Control+k')
      await expect(dialog(hands.page).getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'commands-nothing-found',
    world: 'well',
    go: async ({ page }) => {
      await allAsked(page)
      await page.keyboard.press('Control+k')
      await dialog(page).getByRole('combobox').fill('quux')
      await expect(dialog(page).getByRole('status')).toContainText('Nothing')
    },
  },
  {
    name: 'shortcuts',
    world: 'well',
    go: async ({ page }) => {
      await allAsked(page)
      await page.keyboard.press('?')
      await expect(dialog(page).getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible()
    },
  },
]
