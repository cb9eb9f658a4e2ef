import type { Reason } from '../../shared/outcome.ts'
import type { ReasonMessage } from '../../shared/reason-message.ts'
import type { CauseMessages } from './causes.ts'
import type { Known } from './root-cause.ts'

/** A page at Slack where exactly this can be mended. */
export type DeepLink = NonNullable<ReasonMessage['link']>

/** Reasons that are looked at in the channel itself. */
const IN_CHANNEL: ReadonlySet<Reason> = new Set([
  'channel-archived',
  'channel-moved',
  'channel-not-found',
  'not-in-channel',
  'posting-restricted',
  'read-only-channel',
])
/** Reasons that are mended in the app's own settings. */
const IN_APP: ReadonlySet<Reason> = new Set([
  'access-revoked',
  'account-inactive',
  'cannot-see',
  'scope-missing',
  'scopes-lost',
  'token-expired',
  'token-expiring',
  'token-invalid',
])
/** Reasons that an admin mends where the workspace's apps are approved. */
const IN_WORKSPACE: ReadonlySet<Reason> = new Set(['install-failed', 'not-authorised', 'user-restricted'])

/**
 * The way into Slack for this very integration, from what Slack told of its workspace, app and channel; null where
 * that is not known, and the reason's own link has to do. The answer of a server is not believed to be an address
 * until it looks like one of Slack's.
 */
export function deepLink(
  reason: Reason,
  { integration, health }: Known,
  messages: CauseMessages,
): DeepLink | null {
  const { link } = messages.causes
  const { workspaceUrl, appId } = health
  const workspace = workspaceUrl !== null && isWorkspace(workspaceUrl) ? workspaceUrl : null
  if (workspace !== null && IN_CHANNEL.has(reason) && integration.kind === 'bot') {
    return {
      label: link.channel,
      url: `${workspace}archives/${encodeURIComponent(integration.channel)}`,
    }
  }
  if (appId !== null && IN_APP.has(reason) && /^A[A-Z0-9]{2,20}$/.test(appId)) {
    return { label: link.app, url: `https://api.slack.com/apps/${appId}` }
  }
  if (workspace !== null && IN_WORKSPACE.has(reason)) {
    return { label: link.workspace, url: `${workspace}apps/manage` }
  }
  return null
}

/** `https://acme.slack.com/`, also in an Enterprise organisation and on GovSlack. */
function isWorkspace(address: string): boolean {
  return /^https:\/\/(?:[a-z0-9-]{1,63}\.){1,2}slack(?:-gov)?\.com\/$/.test(address)
}
