import type { Page } from '@playwright/test'
import { expect } from '../e2e/redbar.ts'
import {
  button,
  details,
  detailsTab,
  dialog,
  history,
  incidentCard,
  integration,
  redBars,
} from '../e2e/window.ts'
import { allAsked } from '../screenshots/studio.ts'
import type { Hands, Station } from './station.ts'

/** Wide enough for list, page and details side by side. */
const WIDE = { width: 1440, height: 840 }
/** The smallest window that is looked at. */
const SMALL = { width: 800, height: 500 }

const REVIEWS = 'App Store reviews'
const ALERTS = 'Production alerts'

/** Opens the page of an integration when all have been asked. */
async function visit(page: Page, name: string): Promise<void> {
  await allAsked(page)
  await integration(page, name).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(history(page)).toBeVisible()
}

/** Opens a tab of the details of a result that failed, and waits for what it shows. */
async function visitDetails(page: Page, tab: string, shown: string): Promise<void> {
  await visit(page, ALERTS)
  await button(redBars(page).nth(1), 'Geeky details').click()
  await detailsTab(page, tab)
  await expect(details(page)).toContainText(shown)
}

async function visitFailing({ page }: Hands): Promise<void> {
  await visit(page, REVIEWS)
  await expect(redBars(page).first()).toContainText('token_revoked')
}

async function goTo(page: Page, place: 'Overview' | 'Search'): Promise<void> {
  await allAsked(page)
  await page.getByRole('link', { name: place }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

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
  {
    name: 'integration-webhook',
    world: 'failing',
    go: async ({ page }) => {
      await visit(page, 'Acme CI results')
      await expect(redBars(page).first()).toContainText('no_service')
    },
  },
  {
    name: 'acknowledged',
    world: 'failing',
    go: async ({ page }) => {
      await visit(page, ALERTS)
      await button(incidentCard(page), 'Acknowledge').click()
      await expect(page.getByRole('main')).toContainText('acknowledged until')
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
  {
    name: 'overview',
    world: 'failing',
    go: async ({ page }) => {
      await goTo(page, 'Overview')
      await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
    },
  },
  {
    name: 'search',
    world: 'failing',
    go: async ({ page }) => {
      await goTo(page, 'Search')
      await button(page, 'Verdict').click()
      await page.getByRole('menuitemcheckbox', { name: 'Failed' }).click()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('list', { name: 'Results' })).toContainText('token_revoked')
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
  {
    name: 'paused',
    world: 'well',
    go: async ({ page }) => {
      await allAsked(page)
      await button(page, 'Pause all 1 h').click()
      await expect(page.getByText('All checks are paused')).toBeVisible()
    },
  },
]

/** Dialogs, menus and panes that lie over or beside the pages. */
export const overlays: readonly Station[] = [
  {
    name: 'details',
    world: 'failing',
    size: WIDE,
    go: async ({ page }) => {
      await visit(page, ALERTS)
      await button(redBars(page).nth(1), 'Geeky details').click()
      await expect(page.getByRole('region', { name: 'Geeky details' })).toContainText('is_archived')
    },
  },
  {
    name: 'details-exchanges',
    world: 'failing',
    size: WIDE,
    go: ({ page }) => visitDetails(page, 'Request and reply', 'What changed in the answer'),
  },
  {
    name: 'details-attempts',
    world: 'failing',
    size: WIDE,
    go: ({ page }) => visitDetails(page, 'Attempts', 'Before and after it'),
  },
  {
    name: 'details-receipts',
    world: 'failing',
    size: WIDE,
    go: ({ page }) => visitDetails(page, 'Receipts', 'told'),
  },
  {
    name: 'edit',
    world: 'failing',
    go: async (hands) => {
      await visitFailing(hands)
      await button(hands.page, 'Edit').click()
      await expect(dialog(hands.page)).toBeVisible()
    },
  },
  {
    name: 'remove',
    world: 'failing',
    go: async (hands) => {
      await visitFailing(hands)
      await button(hands.page, 'Remove').click()
      await expect(dialog(hands.page)).toBeVisible()
    },
  },
]
