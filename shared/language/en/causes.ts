/** What may have caused a failure, in sentences, and the labels of pages at Slack where it is mended. */
export const causesMessages = {
  token: {
    personRevoked: 'Somebody removed the app, or revoked the permission that this person gave it.',
    personDeactivated: 'The person whose token this is was deactivated.',
    personDeactivatedInWorkspace: 'The person whose token this is was deactivated in the workspace.',
    appRemoved: 'Somebody removed the app from the workspace. Webhooks that came with it are gone as well.',
    revokedInApp: 'Somebody revoked the token in the settings of the app.',
    appUninstalled:
      'The app was uninstalled: its bot user is gone. Slack says this of bot tokens more often than "token_revoked".',
    workspaceClosed: 'The whole workspace was closed or deleted.',
    addressNotAllowed:
      'The app allows certain IP addresses only, and this computer is on another network now.',
    exchanged: 'The token was exchanged for a new one in the settings of the app.',
    mistyped: 'The token was not copied whole, or belongs to another Slack (GovSlack, a test system).',
    notRenewed: 'Whoever renews this token every 12 hours has stopped.',
  },
  channel: {
    wrongId: 'The channel ID is wrong, or belongs to another workspace.',
    neverInvited: 'The channel is private and the bot was never invited.',
    scopeMissing: 'The channel is private, and the token lacks the scope groups:read.',
    botRemoved: 'The channel is private, and somebody removed the bot from it.',
    deleted: 'The channel was deleted.',
    moved: 'The channel was shared with another organisation or moved, and has a new ID since.',
  },
  hook: {
    channelDeleted: 'The channel that the webhook posts to was deleted.',
    channelPrivate: 'The channel was made private, and the app of the webhook is not in it.',
    mistyped: 'The address was not copied whole, or the webhook was removed long ago.',
    removed: 'Somebody removed the webhook, or the app it belongs to.',
    channelArchived: 'The channel it posts to was archived.',
    tokenRevoked: 'The token of its app was revoked: Slack removes the webhooks along with it.',
  },
  link: {
    channel: 'Open the channel in Slack',
    app: 'Open the app’s settings at Slack',
    workspace: 'Apps of this workspace',
  },
}
/** What may have caused a failure, and the labels of pages at Slack where it is mended. */
export type CausesMessages = typeof causesMessages
