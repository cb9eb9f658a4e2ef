import { breaks, type Decision, hides, warns } from './verdict.ts'

const revoked = breaks('access-revoked')
const tokenKind = breaks('wrong-token-kind')
const notAuthorised = breaks('not-authorised')
const restricted = breaks('posting-restricted')
const userRestricted = breaks('user-restricted')
const moving = breaks('workspace-moving', 'transient')
const install = breaks('install-failed')
const cannotSee = hides('cannot-see')
const slackFault = hides('slack-fault')
const rateLimited = hides('rate-limited')
const ourRequest = hides('request-rejected')

/**
 * What each error code of Slack's Web API means to us. From Slack's API specification, the error lists of its method
 * pages and its OAuth guide; a code that is not here is `unlisted`.
 */
const decisions: Record<string, Decision> = {
  // The token
  token_revoked: revoked,
  token_expired: breaks('token-expired'),
  account_inactive: breaks('account-inactive'),
  // Redbar always sends a token: somebody on the way took it out, perhaps on this network only.
  not_authed: breaks('token-invalid', 'transient'),
  // Also given to an address outside the app's allow list: a laptop on the move gets it and loses it again.
  invalid_auth: breaks('token-invalid', 'transient'),
  not_allowed_token_type: tokenKind,
  is_bot: tokenKind,

  // Permission
  no_permission: notAuthorised,
  access_denied: notAuthorised,
  team_access_not_granted: notAuthorised,
  two_factor_setup_required: userRestricted,
  user_is_restricted: userRestricted,
  app_access_restricted: userRestricted,
  restricted_action: restricted,
  restricted_action_read_only_channel: restricted,
  restricted_action_thread_only_channel: restricted,
  restricted_action_non_threadable_channel: restricted,
  channel_is_limited_access: restricted,
  messages_tab_disabled: restricted,
  message_limit_exceeded: breaks('posting-restricted', 'transient'),
  // "Administrators have suspended the ability to post a message" (docs: errors of every method). A key service
  // that is away for a minute says so as well.
  ekm_access_denied: breaks('posting-restricted', 'transient'),

  // The question itself is not allowed: that says nothing about the integration
  missing_scope: cannotSee,
  accesslimited: cannotSee,
  enterprise_is_restricted: cannotSee,

  // The workspace is on its way into an organisation
  org_login_required: moving,
  team_added_to_org: moving,

  // The channel
  channel_not_found: breaks('channel-not-found'),
  is_archived: breaks('channel-archived'),
  not_in_channel: warns('not-in-channel'),

  // Slack's side
  ratelimited: rateLimited,
  rate_limited: rateLimited,
  internal_error: slackFault,
  fatal_error: slackFault,
  service_unavailable: slackFault,

  // Our side. A question that Slack has retired says nothing about those it was asked for.
  method_deprecated: hides('client-outdated'),
  deprecated_endpoint: hides('client-outdated'),
  unknown_method: hides('client-outdated'),
  request_timeout: ourRequest,
  upgrade_required: ourRequest,
  invalid_arguments: ourRequest,
  invalid_arg_name: ourRequest,
  invalid_array_arg: ourRequest,
  invalid_charset: ourRequest,
  invalid_form_data: ourRequest,
  invalid_post_type: ourRequest,
  missing_post_type: ourRequest,
  invalid_json: ourRequest,
  json_not_object: ourRequest,
  missing_argument: ourRequest,
  method_not_supported_for_channel_type: ourRequest,
  no_text: ourRequest,
  // Slack sends these two beside good answers; as an error they would be about our request.
  missing_charset: ourRequest,
  superfluous_charset: ourRequest,

  // Installing: Slack's OAuth method and authorise page
  invalid_team_for_non_distributed_app: install,
  invalid_code: install,
  invalid_client_id: install,
  bad_client_secret: install,
  bad_redirect_uri: install,
  invalid_refresh_token: install,
  invalid_grant_type: install,
  no_scopes: install,
  cannot_install_an_org_installed_app: install,
  user_email_unverified: install,
  pkce_not_allowed: install,
  invalid_code_verifier: install,
  oauth_authorization_url_mismatch: install,
  preview_feature_not_available: install,
  invalid_scope: install,
  scope_not_allowed_on_enterprise: install,
  unapproved_scope: install,
}

/** The decision for each known code of the Web API. A map, so that no code can name a method of objects. */
export const slackErrors: ReadonlyMap<string, Decision> = new Map(Object.entries(decisions))
