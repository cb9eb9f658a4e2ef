import type { Page } from '@playwright/test'
import { expect } from '../e2e/redbar.ts'
import { button, details, detailsTab, dialog, history, integration, redBars } from '../e2e/window.ts'
import { allAsked } from '../screenshots/studio.ts'
import type { Hands } from './station.ts'

/** An integration whose token was revoked, and with it that of two more. */
export const REVIEWS = 'App Store reviews'
/** An integration whose channel was archived. */
export const ALERTS = 'Production alerts'
/** A webhook that was removed. */
export const BUILDS = 'Acme CI results'

/** Opens the page of an integration when all have been asked. */
export async function visit(page: Page, name: string): Promise<void> {
  await allAsked(page)
  await integration(page, name).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(history(page)).toBeVisible()
}

/** Opens the page of the integration whose token was revoked. */
export async function visitFailing({ page }: Hands): Promise<void> {
  await visit(page, REVIEWS)
  await expect(redBars(page).first()).toContainText('token_revoked')
}

/** Opens one of the pages that are about all integrations. */
export async function goTo(page: Page, place: 'Overview' | 'Search'): Promise<void> {
  await allAsked(page)
  await page.getByRole('link', { name: place }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Opens what is behind the archived channel, at one of its tabs, and waits for what that shows. */
export async function openEvidence(page: Page, tab: string, shown: string): Promise<void> {
  await visit(page, ALERTS)
  await button(redBars(page).nth(1), 'Geeky details').click()
  await detailsTab(page, tab)
  await expect(details(page)).toContainText(shown)
}

/** Presses a button of the failing page that opens a dialogue. */
export function asked(name: string) {
  return async (hands: Hands): Promise<void> => {
    await visitFailing(hands)
    await button(hands.page, name).click()
    await expect(dialog(hands.page)).toBeVisible()
  }
}
