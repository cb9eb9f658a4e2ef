import type { CheckKind } from './outcome.ts'

/** Codes whose cause is narrower than the reason they belong to, in a sentence. */
const explanations: Record<string, string> = {
  no_service: 'The webhook was removed, switched off, or never existed.',
  no_service_id: 'The middle part of the webhook address (B…) is missing or wrong.',
  no_active_hooks:
    'The webhook is switched off. Slack was seen to say this of a webhook whose channel had been archived.',
  no_team: 'The workspace in the webhook address (T…) is wrong, or it is gone.',
  team_disabled: 'The whole workspace is no longer active.',
  invalid_token: 'The last part of the webhook address is no longer valid.',
  user_not_found: 'The person this webhook writes to no longer exists.',
  action_prohibited: 'An admin restricts this way of posting.',
  posting_to_general_channel_denied:
    'Only some members may post to the general channel, and the maker of this webhook is not one.',
  is_archived: 'Slack marks the channel itself as archived.',
  is_user_deleted: 'The person at the other end of this direct message was deactivated.',
  is_member: 'Slack says that the bot is not a member of the channel.',
  is_read_only: 'Slack marks the channel as read-only for this bot.',
  is_thread_only: 'Only replies in threads are allowed in this channel.',
  posting_restricted_to: 'Only certain people or groups may post in this channel.',
  not_authed: 'No token reached Slack at all.',
  missing_scope: 'The token lacks the scope that this question needs; the answer names it.',
  accesslimited: 'The organisation allows this from certain networks only.',
  ekm_access_denied: 'Admins have suspended the key that encrypts this data.',
  enterprise_is_restricted: 'This question may not be asked in an Enterprise organisation.',
  team_access_not_granted: 'The app is installed for the organisation, but was not given this workspace.',
  channel_is_limited_access: 'The channel is a limited-access channel of Salesforce, closed to this app.',
  two_factor_setup_required: 'The account has to set up two-factor authentication first.',
  message_limit_exceeded: 'The workspace went over its limit of messages.',
  messages_tab_disabled: "The app's Messages tab is switched off, so that nobody can write to it.",
  invalid_team_for_non_distributed_app: 'The app may be installed only in the workspace it was made in.',
}

/**
 * A sentence about a raw code where it tells more than its reason, else null. An archived channel has the same code
 * in all checks, so `check` matters only for the one word that has two meanings.
 */
export function explainCode(code: string, check: CheckKind): string | null {
  if (check === 'webhook' && code === 'channel_not_found')
    return 'The channel that the webhook was made for is gone or closed to it.'
  return Object.hasOwn(explanations, code) ? (explanations[code] ?? null) : null
}
