import type { WatchScope } from './setup.ts'

/** What the app may do beside being watched. */
export type ManifestOptions = {
  /** Whether it gets an incoming webhook when it is installed. */
  webhook: boolean
  /** Whether it may post as well: for an integration of one's own. */
  posting: boolean
}

/** The scopes that Redbar may ask for. */
export type ManifestScope = WatchScope | 'incoming-webhook'

/** An app manifest as Slack takes it. https://docs.slack.dev/reference/app-manifest */
export type AppManifest = {
  display_information: { name: string; description: string; background_color: string }
  features: { bot_user: { display_name: string; always_online: boolean } }
  oauth_config: { scopes: { bot: ManifestScope[] } }
  settings: { org_deploy_enabled: boolean; socket_mode_enabled: boolean; token_rotation_enabled: boolean }
}

/** The scopes without which Redbar cannot see a channel: it needs no others. */
export const LEAST_SCOPES: readonly ManifestScope[] = ['channels:read', 'groups:read']

/**
 * An app with the least scopes that Redbar needs. Its name and sentences are in English,
 * because everybody in the workspace reads them. Rotation is off: a rotating token would end after 12 hours.
 */
export function appManifest({ webhook, posting }: ManifestOptions): AppManifest {
  return {
    display_information: {
      name: 'Redbar watch',
      description: 'Lets Redbar see whether integrations still reach their channels. It reads no messages.',
      background_color: '#1c1a17',
    },
    features: { bot_user: { display_name: 'Redbar watch', always_online: false } },
    oauth_config: {
      scopes: {
        bot: [
          ...LEAST_SCOPES,
          ...(posting ? (['chat:write'] as const) : []),
          ...(webhook ? (['incoming-webhook'] as const) : []),
        ],
      },
    },
    settings: { org_deploy_enabled: false, socket_mode_enabled: false, token_rotation_enabled: false },
  }
}

/** The manifest as text, to be pasted at Slack. */
export function manifestText(manifest: AppManifest): string {
  return JSON.stringify(manifest, null, 2)
}

/** The page at Slack that makes an app of a manifest. https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests */
export function manifestPage(manifest: AppManifest): string {
  return `https://api.slack.com/apps?new_app=1&manifest_json=${encodeURIComponent(JSON.stringify(manifest))}`
}
