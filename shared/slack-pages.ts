/** Pages of Slack to which reasons lead. */
export const slackPages = {
  /** The list of apps that the user made, with their tokens, scopes and webhooks. */
  yourApps: 'https://api.slack.com/apps',
  /** The apps installed in the workspace that the browser is signed in to. */
  managedApps: 'https://my.slack.com/apps/manage',
  /** How a channel is archived and brought back. */
  archivingHelp: 'https://slack.com/help/articles/213185307',
  /** What happens to the apps of people whose account was deactivated. */
  deactivatedHelp: 'https://slack.com/help/articles/360000446446',
  /** How workspaces decide who may install apps. */
  approvalHelp: 'https://slack.com/help/articles/222386767',
  /** What Slack itself says about its health. */
  slackStatus: 'https://slack-status.com/',
  /** How incoming webhooks work. */
  webhookDocs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  /** What each scope allows. */
  scopeDocs: 'https://docs.slack.dev/reference/scopes',
  /** How rotating tokens are refreshed. */
  rotationDocs: 'https://docs.slack.dev/authentication/using-token-rotation',
  /** The kinds of tokens. */
  tokenDocs: 'https://docs.slack.dev/authentication/tokens',
  /** All methods of the Web API, each with its errors. */
  methodDocs: 'https://docs.slack.dev/reference/methods',
}
/** A page of Slack to which reasons lead. */
export type SlackPage = keyof typeof slackPages
