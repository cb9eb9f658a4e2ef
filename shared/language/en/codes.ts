/** Codes of Slack, and the fields of its answers that stand for one. */
const slack = {
  // The token
  not_authed:
    'With this code there is a third: no token reached Slack, because something on the way took it out.',
  missing_scope: 'Here it is a scope; the answer in the Geeky details names the one that is needed.',
  accesslimited: 'Here it is the network that this computer is on.',
  enterprise_is_restricted:
    'Here it is the kind of workspace: Slack keeps this question from Enterprise organisations.',

  // Accounts
  team_disabled: 'Here it is the workspace as a whole.',
  no_team:
    'Here the webhook address names a workspace (T…) that is gone, or that part of the address is wrong.',
  user_not_found: 'Here it is the person to whom this webhook writes.',
  is_user_deleted: 'Here it is the person at the other end of the direct message.',
  user_is_restricted: "Here the account is a guest's.",
  app_access_restricted: "Here it is the admin's choice of accounts.",
  two_factor_setup_required: 'Here it is the two-factor authentication that is missing.',

  // Webhooks
  invalid_token:
    'A webhook gets this for the last part of its address, also when that was not copied completely.',
  no_service_id: 'Here the middle part of the address (B…) names no webhook; it may be incomplete.',
  no_active_hooks: 'Slack was seen to give this answer for a webhook whose channel had been archived.',

  // Permission
  no_permission: 'Slack also says this when the app is not a member of the conversation.',
  access_denied: 'During an installation it also means that somebody pressed Cancel.',
  team_access_not_granted:
    'Here the app is installed for the organisation but was not given this workspace, or the token is that of another workspace.',

  // Posting
  action_prohibited: 'Here an admin restricts this way of posting.',
  posting_to_general_channel_denied:
    'Here it is the general channel, where only some members may post; the person who made this webhook is not one of them.',
  restricted_action_read_only_channel: 'Here the channel is read-only.',
  restricted_action_thread_only_channel: 'Here only replies in threads are allowed.',
  restricted_action_non_threadable_channel: 'Here replies in threads are not allowed; other messages may be.',
  channel_is_limited_access:
    'Here it is a limited-access channel of Salesforce, which is closed to this app.',
  messages_tab_disabled:
    "Here the app's own Messages tab is switched off, so that nobody can write to it: Your Slack apps, the app, App Home.",
  message_limit_exceeded: 'Here the workspace has used up its limit of messages.',
  ekm_access_denied:
    "Here admins have suspended the key that encrypts the workspace's data: until they lift that, nothing can be posted.",
  is_frozen:
    'Here the channel is frozen: it was shared with another organisation, and what is left is a copy to read.',
  is_read_only: 'Here it is read-only.',
  is_thread_only: 'Here only replies in threads are allowed.',
  posting_restricted_to: 'Here only certain people or groups may post.',

  // Redbar's question
  method_deprecated: 'Here the question itself is out of date: Slack no longer answers it.',
  deprecated_endpoint: 'Here the address that Redbar asks is out of date: Slack no longer answers there.',
  unknown_method: 'Here the question itself is out of date: Slack no longer knows it.',
  request_timeout: 'Here the question arrived without its end, as it can on a weak connection.',
  upgrade_required: 'Here Slack wants the workspace or the client upgraded first.',

  // Installing
  invalid_code: 'Here the one-time code was wrong, used before or too old.',
  invalid_client_id: 'Here Slack knows no app with this client ID.',
  bad_client_secret: 'Here the client secret is wrong.',
  bad_redirect_uri: 'Here the redirect address is not one that is registered for the app.',
  invalid_refresh_token: 'Here the refresh token is wrong, was used before or has expired.',
  invalid_grant_type: 'Here the app asked for a kind of sign-in that Slack does not have.',
  no_scopes: 'Here the app asked for no scope at all.',
  cannot_install_an_org_installed_app:
    'Here there is nothing to install: the whole organisation has the app already.',
  user_email_unverified:
    'Here the person who installs it has to confirm their e-mail address at Slack first.',
  pkce_not_allowed: 'Here the app is not set up for PKCE.',
  invalid_code_verifier: 'Here the two halves of the sign-in with PKCE do not fit each other.',
  oauth_authorization_url_mismatch:
    "Here the sign-in began at the address of another version of Slack's OAuth.",
  preview_feature_not_available: 'Here the app uses a preview that this workspace does not have.',
  invalid_scope: 'Here the app asks for a scope that does not exist, or for scopes that exclude each other.',
  invalid_team_for_non_distributed_app:
    'Here the app is not distributed: it can be installed only in the workspace it was made in.',
  scope_not_allowed_on_enterprise: 'Here the app asks for a scope that no Enterprise organisation can grant.',
  unapproved_scope: 'Here a published app asks for a scope that Slack has not approved.',

  // The keyring of this computer
  locked: 'Here the keyring is locked.',
  missing: 'Here the keyring no longer has it.',
}

/** One word has two meanings: of a webhook, no member and no ID can be the cause. */
const webhook = {
  channel_not_found:
    'For a webhook it is the channel that it was made for: deleted, or made private without its app.',
}

/** Errors of the network, which have several codes each. */
const network = {
  unknownName: "Here the name of Slack's server could not be looked up (DNS).",
  refused: 'Here the connection was refused at once, as by a firewall.',
  brokenOff: 'Here the connection broke off halfway.',
  unknownIssuer: 'Here the certificate was issued by somebody whom this computer does not know.',
  outOfDate: 'Here the certificate is out of date, or the clock of this computer is wrong.',
  otherName: 'Here the certificate was issued for another name than that of Slack.',
}

/**
 * What a code tells beyond the reason it belongs to. Read after that reason's meaning, of which it picks out or narrows
 * the one that holds here, so that it never repeats it. A code that says no more than its reason is not in the table.
 */
export const codesMessages = { slack, webhook, network }
/** What single codes tell beyond their reason. */
export type CodesMessages = typeof codesMessages
