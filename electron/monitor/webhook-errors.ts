import { breaks, type Decision, hides, warns } from './verdict.ts'

const removed = breaks('hook-removed')
const accountInactive = breaks('account-inactive')
const restricted = breaks('posting-restricted')
const ambiguous = warns('hook-ambiguous')
/** The decision for an address that Slack sends elsewhere, or that takes no POST: it has not the form of a webhook's. */
export const HOOK_MISCONFIGURED = breaks('hook-misconfigured')

/**
 * What a webhook's one word means to us, whatever the HTTP status: Slack documents the words, and the same word was
 * seen with several statuses. From Slack's "Sending messages using incoming webhooks" and its changelog of 2016-05-17.
 */
const words: Record<string, Decision> = {
  // Our probe is broken JSON on purpose: this is how a living hook answers it
  invalid_payload: { status: 'ok' },
  no_text: ambiguous,
  // One maintainer also saw it from a hook whose account was gone
  missing_text_or_fallback_or_attachments: ambiguous,
  invalid_blocks: ambiguous,
  invalid_blocks_format: ambiguous,
  too_many_attachments: hides('request-rejected'),

  invalid_token: breaks('access-revoked'),
  no_service: removed,
  no_service_id: removed,
  no_active_hooks: removed,
  team_disabled: accountInactive,
  no_team: accountInactive,
  // The hook writes to a person who is gone
  user_not_found: accountInactive,

  channel_not_found: breaks('channel-not-found'),
  channel_is_archived: breaks('channel-archived'),
  action_prohibited: restricted,
  posting_to_general_channel_denied: restricted,

  rate_limited: hides('rate-limited'),
  rollup_error: hides('slack-fault'),
}

/** The decision for each known word of a webhook. */
export const webhookWords: ReadonlyMap<string, Decision> = new Map(Object.entries(words))

/** What a webhook's HTTP status means where its body says nothing that we know. */
export const webhookStatuses: ReadonlyMap<number, Decision> = new Map([
  [302, HOOK_MISCONFIGURED],
  [404, breaks('http-404')],
  [405, HOOK_MISCONFIGURED],
  // Slack uses it for archived channels only, but then with a word
  [410, breaks('unlisted')],
])
