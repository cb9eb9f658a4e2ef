/**
 * What happened at a check besides its verdict. The English sentence is what is stored: exports, the search and support
 * read it, and shared/notes.ts finds it again to say it in another language. All take at most two texts.
 */
export const notesMessages = {
  workspaceName: (name: string) => `The workspace is called ${name}.`,
  channelName: (name: string) => `The channel is called #${name}.`,
  channelRenamed: (from: string, to: string) => `The channel was renamed from #${from} to #${to}.`,
  sharedOutside: () => 'The channel is shared with another organisation, which can read it.',
  invitationOpen: () => 'An invitation to share the channel with others is open.',
  sharedInside: () => 'The channel is shared with other workspaces of the organisation, which can read it.',
  slackWarning: (warning: string) => `Slack added a warning: ${warning}.`,
  certificate: (issuer: string) => `The certificate is not trusted: it was issued by ${issuer}.`,
  scopesLost: (scopes: string) => `No longer granted: ${scopes}.`,
  offline: () => 'Nothing else could be reached either: this computer is offline.',
  signInPage: () => 'A sign-in page answers in the place of Slack.',
  slackUnreachable: () => 'The internet can be reached from here, Slack cannot.',
  slackErrors: () => 'Slack’s API answers with errors to everybody.',
  slackIncident: (title: string) => `Slack reports an incident: ${title}`,
}
/** What happened at a check besides its verdict. */
export type NotesMessages = typeof notesMessages
