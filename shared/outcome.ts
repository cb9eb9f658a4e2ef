import { z } from 'zod'

/** The questions that can be asked about an integration: `auth` (auth.test), `channel` (conversations.info), `webhook`. */
export const checkKinds = ['auth', 'channel', 'webhook'] as const
/** One configured question about an integration. */
export type CheckKind = (typeof checkKinds)[number]

/** The four verdicts. `inconclusive` means that we could not see: it never opens an incident. */
export const statuses = ['ok', 'warning', 'failed', 'inconclusive'] as const
/** A verdict's status. */
export type Status = (typeof statuses)[number]

/** Reasons of `failed`: the integration is broken and somebody has to mend it. */
export const failureReasons = [
  'access-revoked', // token_revoked; webhook: invalid_token
  'account-inactive', // account_inactive, team_disabled, no_team; a webhook's user_not_found
  'channel-archived', // is_archived, channel.is_archived: true, channel_is_archived
  'channel-not-found', // channel_not_found: deleted, wrong ID, or private and the bot is not a member
  'hook-removed', // "No Service": no_service, no_service_id, no_active_hooks
  'http-404', // a webhook's 404 whose body names no known cause
  'not-authorised', // "You are not authorised to install", no_permission, access_denied and kin
  'posting-restricted', // restricted_action*, action_prohibited, posting_to_general_channel_denied, ekm_access_denied
  'token-invalid', // invalid_auth, not_authed: bad token, or this address is not on the app's allow list
  'token-expired', // token_expired
  'wrong-token-kind', // not_allowed_token_type, is_bot
  'hook-misconfigured', // a webhook URL that Slack answers with a redirect or 405
  'install-failed', // the codes of Slack's OAuth and authorise pages
  'workspace-moving', // org_login_required, team_added_to_org
  'user-restricted', // user_is_restricted, app_access_restricted, two_factor_setup_required
  'unlisted', // "Another code": a code that no table knows
] as const

/** Reasons of `warning`: it works for now, and somebody should look. */
export const warningReasons = [
  'not-in-channel', // channel.is_member: false
  'read-only-channel', // is_read_only, is_thread_only, posting_restricted_to, is_frozen
  'scope-missing', // chat:write was not granted
  'token-expiring', // expires_in is short
  'scopes-lost', // x-oauth-scopes names fewer than it did
  'channel-moved', // channel.is_moved
  'hook-ambiguous', // an answer that proves little (missing_text_or_fallback_or_attachments)
] as const

/** Reasons of `inconclusive`: what we cannot see is not what is broken. */
export const inconclusiveReasons = [
  'offline', // this computer has no network
  'captive-portal', // a sign-in page answered instead of Slack
  'rate-limited', // HTTP 429
  'timeout', // no answer within the deadline
  'slack-fault', // 5xx, internal_error and kin: Slack's side
  'no-connection', // DNS, refused, reset: somewhere between here and Slack
  'tls', // a certificate is not trusted
  'proxy', // the proxy refused or wants a sign-in
  'redirected', // Slack's API never redirects; we never follow
  'not-slack', // an answer that Slack would not give
  'cannot-see', // missing_scope, accesslimited, ekm_access_denied: the question itself is not allowed
  'client-outdated', // method_deprecated, deprecated_endpoint, unknown_method: Redbar asks as Slack no longer answers
  'request-rejected', // Slack did not understand our request: our fault, not the integration's
  'secret-unavailable', // the keyring is locked or lost the secret
  'hook-accepted', // HTTP 200 to a webhook probe: a message may have been posted; probing stops
  'internal', // a fault of Redbar's own
] as const

/** Why a check failed. */
export type FailureReason = (typeof failureReasons)[number]
/** Why a check warns. */
export type WarningReason = (typeof warningReasons)[number]
/** Why a check could not be decided. */
export type InconclusiveReason = (typeof inconclusiveReasons)[number]
/** Any reason beside plain `ok`. */
export type Reason = FailureReason | WarningReason | InconclusiveReason

/** Permanent failures alarm after one confirming probe, transient ones after three in a row. */
export const permanences = ['permanent', 'transient'] as const
/** How long a failure is expected to last if nobody acts. */
export type Permanence = (typeof permanences)[number]

/** Our verdict on a check. `code` is Slack's raw code, or `HTTP 404` where only a status was given, or null. */
export const outcomeSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('ok'), code: z.null() }),
  z.strictObject({
    status: z.literal('warning'),
    reason: z.enum(warningReasons),
    code: z.string().nullable(),
  }),
  z.strictObject({
    status: z.literal('failed'),
    reason: z.enum(failureReasons),
    code: z.string(),
    permanence: z.enum(permanences),
  }),
  z.strictObject({
    status: z.literal('inconclusive'),
    reason: z.enum(inconclusiveReasons),
    code: z.string().nullable(),
  }),
])
/** Our verdict on a check or on a whole round of an integration. */
export type Outcome = z.infer<typeof outcomeSchema>
/** An outcome that says the integration is broken. */
export type FailedOutcome = Extract<Outcome, { status: 'failed' }>

/** The outcome of a check that found nothing wrong. */
export const OK: Outcome = { status: 'ok', code: null }
