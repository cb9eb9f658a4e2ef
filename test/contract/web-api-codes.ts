import type { WhoMends } from '../../shared/reason-message.ts'

/** A verdict in words: status, reason and, of a failure, its permanence. */
type Verdict = string

/**
 * What each code of Slack's Web API has to come out as, whichever of the two methods says it, and who mends it. Written
 * down here on purpose: it is what we promise, and nothing in it is taken from the code that it judges.
 */
export const webApiCodes: readonly (readonly [code: string, verdict: Verdict, who: WhoMends])[] = [
  // The token
  ['token_revoked', 'failed access-revoked permanent', 'you'],
  ['token_expired', 'failed token-expired permanent', 'app-maker'],
  ['account_inactive', 'failed account-inactive permanent', 'slack-admin'],
  ['invalid_auth', 'failed token-invalid transient', 'you'],
  ['not_authed', 'failed token-invalid transient', 'you'],
  ['not_allowed_token_type', 'failed wrong-token-kind permanent', 'you'],
  ['is_bot', 'failed wrong-token-kind permanent', 'you'],
  // Permission
  ['no_permission', 'failed not-authorised permanent', 'slack-admin'],
  ['access_denied', 'failed not-authorised permanent', 'slack-admin'],
  ['team_access_not_granted', 'failed not-authorised permanent', 'slack-admin'],
  ['two_factor_setup_required', 'failed user-restricted permanent', 'slack-admin'],
  ['user_is_restricted', 'failed user-restricted permanent', 'slack-admin'],
  ['app_access_restricted', 'failed user-restricted permanent', 'slack-admin'],
  ['restricted_action', 'failed posting-restricted permanent', 'slack-admin'],
  ['restricted_action_read_only_channel', 'failed posting-restricted permanent', 'slack-admin'],
  ['restricted_action_thread_only_channel', 'failed posting-restricted permanent', 'slack-admin'],
  ['restricted_action_non_threadable_channel', 'failed posting-restricted permanent', 'slack-admin'],
  ['channel_is_limited_access', 'failed posting-restricted permanent', 'slack-admin'],
  ['messages_tab_disabled', 'failed posting-restricted permanent', 'slack-admin'],
  ['message_limit_exceeded', 'failed posting-restricted transient', 'slack-admin'],
  ['ekm_access_denied', 'failed posting-restricted transient', 'slack-admin'],
  // The question itself is not allowed
  ['missing_scope', 'inconclusive cannot-see', 'you'],
  ['accesslimited', 'inconclusive cannot-see', 'you'],
  ['enterprise_is_restricted', 'inconclusive cannot-see', 'you'],
  // The workspace is being moved
  ['org_login_required', 'failed workspace-moving transient', 'slack-admin'],
  ['team_added_to_org', 'failed workspace-moving transient', 'slack-admin'],
  // The channel
  ['channel_not_found', 'failed channel-not-found permanent', 'you'],
  ['is_archived', 'failed channel-archived permanent', 'you'],
  ['not_in_channel', 'warning not-in-channel', 'you'],
  // Slack's side
  ['ratelimited', 'inconclusive rate-limited', 'slack'],
  ['rate_limited', 'inconclusive rate-limited', 'slack'],
  ['internal_error', 'inconclusive slack-fault', 'slack'],
  ['fatal_error', 'inconclusive slack-fault', 'slack'],
  ['service_unavailable', 'inconclusive slack-fault', 'slack'],
  // Redbar's side
  ['method_deprecated', 'inconclusive client-outdated', 'app-maker'],
  ['deprecated_endpoint', 'inconclusive client-outdated', 'app-maker'],
  ['unknown_method', 'inconclusive client-outdated', 'app-maker'],
  ['request_timeout', 'inconclusive request-rejected', 'app-maker'],
  ['upgrade_required', 'inconclusive request-rejected', 'app-maker'],
  ['invalid_arguments', 'inconclusive request-rejected', 'app-maker'],
  ['invalid_arg_name', 'inconclusive request-rejected', 'app-maker'],
  ['invalid_array_arg', 'inconclusive request-rejected', 'app-maker'],
  ['invalid_charset', 'inconclusive request-rejected', 'app-maker'],
  ['invalid_form_data', 'inconclusive request-rejected', 'app-maker'],
  ['invalid_post_type', 'inconclusive request-rejected', 'app-maker'],
  ['missing_post_type', 'inconclusive request-rejected', 'app-maker'],
  ['invalid_json', 'inconclusive request-rejected', 'app-maker'],
  ['json_not_object', 'inconclusive request-rejected', 'app-maker'],
  ['missing_argument', 'inconclusive request-rejected', 'app-maker'],
  ['method_not_supported_for_channel_type', 'inconclusive request-rejected', 'app-maker'],
  ['no_text', 'inconclusive request-rejected', 'app-maker'],
  ['missing_charset', 'inconclusive request-rejected', 'app-maker'],
  ['superfluous_charset', 'inconclusive request-rejected', 'app-maker'],
  // Installing
  ['invalid_code', 'failed install-failed permanent', 'app-maker'],
  ['invalid_client_id', 'failed install-failed permanent', 'app-maker'],
  ['bad_client_secret', 'failed install-failed permanent', 'app-maker'],
  ['bad_redirect_uri', 'failed install-failed permanent', 'app-maker'],
  ['invalid_refresh_token', 'failed install-failed permanent', 'app-maker'],
  ['invalid_grant_type', 'failed install-failed permanent', 'app-maker'],
  ['no_scopes', 'failed install-failed permanent', 'app-maker'],
  ['cannot_install_an_org_installed_app', 'failed install-failed permanent', 'app-maker'],
  ['user_email_unverified', 'failed install-failed permanent', 'app-maker'],
  ['pkce_not_allowed', 'failed install-failed permanent', 'app-maker'],
  ['invalid_code_verifier', 'failed install-failed permanent', 'app-maker'],
  ['oauth_authorization_url_mismatch', 'failed install-failed permanent', 'app-maker'],
  ['preview_feature_not_available', 'failed install-failed permanent', 'app-maker'],
  ['invalid_scope', 'failed install-failed permanent', 'app-maker'],
  ['invalid_team_for_non_distributed_app', 'failed install-failed permanent', 'app-maker'],
  ['scope_not_allowed_on_enterprise', 'failed install-failed permanent', 'app-maker'],
  ['unapproved_scope', 'failed install-failed permanent', 'app-maker'],
]
