/** The list of apps that the user made, with their tokens, scopes and webhooks. */
export const yourApps = { label: 'Your Slack apps', url: 'https://api.slack.com/apps' }
/** The apps installed in the workspace that the browser is signed in to. */
export const managedApps = { label: 'Apps in your workspace', url: 'https://my.slack.com/apps/manage' }
/** How a channel is archived and brought back. */
export const archivingHelp = {
  label: 'Slack help: archive or unarchive a channel',
  url: 'https://slack.com/help/articles/213185307',
}
/** What happens to the apps of people whose account was deactivated. */
export const deactivatedHelp = {
  label: "Slack help: deactivated members' apps",
  url: 'https://slack.com/help/articles/360000446446',
}
/** How workspaces decide who may install apps. */
export const approvalHelp = {
  label: 'Slack help: app approval',
  url: 'https://slack.com/help/articles/222386767',
}
/** What Slack itself says about its health. */
export const slackStatus = { label: 'Slack status', url: 'https://slack-status.com/' }
/** How incoming webhooks work. */
export const webhookDocs = {
  label: 'Slack: incoming webhooks',
  url: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
}
/** What each scope allows. */
export const scopeDocs = { label: 'Slack: scopes', url: 'https://docs.slack.dev/reference/scopes' }
/** How rotating tokens are refreshed. */
export const rotationDocs = {
  label: 'Slack: token rotation',
  url: 'https://docs.slack.dev/authentication/using-token-rotation',
}
/** The kinds of tokens. */
export const tokenDocs = {
  label: 'Slack: kinds of tokens',
  url: 'https://docs.slack.dev/authentication/tokens',
}
