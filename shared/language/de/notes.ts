import type { NotesMessages } from '../en/notes.ts'

/** What happened at a check besides its verdict. In German. */
export const notesMessages: NotesMessages = {
  workspaceName: (name) => `Der Workspace heißt ${name}.`,
  channelName: (name) => `Der Channel heißt #${name}.`,
  channelRenamed: (from, to) => `Der Channel wurde von #${from} in #${to} umbenannt.`,
  sharedOutside: () => 'Der Channel ist mit einer anderen Organisation geteilt, die ihn lesen kann.',
  invitationOpen: () => 'Eine Einladung, den Channel mit anderen zu teilen, ist offen.',
  sharedInside: () =>
    'Der Channel ist mit anderen Workspaces der Organisation geteilt, die ihn lesen können.',
  slackWarning: (warning) => `Slack hat eine Warnung angefügt: ${warning}.`,
  certificate: (issuer) => `Dem Zertifikat wird nicht vertraut: Ausgestellt hat es ${issuer}.`,
  scopesLost: (scopes) => `Nicht mehr gewährt: ${scopes}.`,
  offline: () => 'Auch sonst war nichts erreichbar: Dieser Computer ist offline.',
  signInPage: () => 'Statt Slack antwortet eine Anmeldeseite.',
  slackUnreachable: () => 'Das Internet ist von hier aus erreichbar, Slack nicht.',
  slackErrors: () => 'Die API von Slack antwortet allen mit Fehlern.',
  slackIncident: (title) => `Slack meldet eine Störung: ${title}`,
}
