import type { AppsManifestCreateArguments } from '@slack/web-api'
import { expect, test } from 'vitest'
import { isAllowedLink } from '../../electron/desktop/links.ts'
import { appManifest, LEAST_SCOPES, manifestPage, manifestText } from '../../shared/app-manifest.ts'

/** What Slack allows (docs: reference/app-manifest). */
const MOST = { name: 35, description: 140, botName: 80 }

test.each([
  [{ webhook: false, posting: false }, [...LEAST_SCOPES]],
  [{ webhook: false, posting: true }, [...LEAST_SCOPES, 'chat:write']],
  [{ webhook: true, posting: false }, [...LEAST_SCOPES, 'incoming-webhook']],
])('the app of %j has the shape that Slack documents, and the scopes %j', (options, scopes) => {
  const manifest: AppsManifestCreateArguments['manifest'] = { ...appManifest(options) }
  const { name, description = '', background_color: colour = '' } = manifest.display_information
  expect(name.length).toBeLessThanOrEqual(MOST.name)
  expect(description.length).toBeLessThanOrEqual(MOST.description)
  expect(manifest.features?.bot_user?.display_name.length).toBeLessThanOrEqual(MOST.botName)
  expect(colour).toMatch(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/)
  expect(manifest.oauth_config?.scopes?.bot).toEqual(scopes)
  expect(manifest.settings?.token_rotation_enabled).toBe(false)
})

test('its page at Slack carries the whole manifest and may be opened', () => {
  const manifest = appManifest({ webhook: true, posting: false })
  const page = manifestPage(manifest)
  expect(isAllowedLink(page)).toBe(true)
  const { searchParams } = new URL(page)
  expect(searchParams.get('new_app')).toBe('1')
  expect(JSON.parse(searchParams.get('manifest_json') ?? '')).toEqual(manifest)
  expect(JSON.parse(manifestText(manifest))).toEqual(manifest)
})
