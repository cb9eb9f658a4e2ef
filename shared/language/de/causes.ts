import type { CausesMessages } from '../en/causes.ts'

/** What may have caused a failure, and the labels of pages at Slack where it is mended. In German. */
export const causesMessages: CausesMessages = {
  token: {
    personRevoked:
      'Jemand hat die App entfernt oder ihr die Erlaubnis entzogen, die diese Person ihr gegeben hatte.',
    personDeactivated: 'Die Person, der dieses Token gehört, wurde deaktiviert.',
    personDeactivatedInWorkspace: 'Die Person, der dieses Token gehört, wurde im Workspace deaktiviert.',
    appRemoved:
      'Jemand hat die App aus dem Workspace entfernt. Webhooks, die zu ihr gehörten, sind damit auch weg.',
    revokedInApp: 'Jemand hat das Token in den Einstellungen der App widerrufen.',
    appUninstalled:
      'Die App wurde deinstalliert: Ihr Bot-Nutzer ist weg. Slack meldet das bei Bot-Tokens häufiger als „token_revoked“.',
    workspaceClosed: 'Der ganze Workspace wurde geschlossen oder gelöscht.',
    addressNotAllowed:
      'Die App erlaubt nur bestimmte IP-Adressen, und dieser Computer ist jetzt in einem anderen Netzwerk.',
    exchanged: 'Das Token wurde in den Einstellungen der App gegen ein neues ausgetauscht.',
    mistyped:
      'Das Token wurde nicht vollständig kopiert oder gehört zu einem anderen Slack (GovSlack, ein Testsystem).',
    notRenewed: 'Was dieses Token alle 12 Stunden erneuert, hat damit aufgehört.',
  },
  channel: {
    wrongId: 'Die Channel-ID ist falsch oder gehört zu einem anderen Workspace.',
    neverInvited: 'Der Channel ist privat, und der Bot wurde nie eingeladen.',
    scopeMissing: 'Der Channel ist privat, und dem Token fehlt die Berechtigung (scope) groups:read.',
    botRemoved: 'Der Channel ist privat, und jemand hat den Bot daraus entfernt.',
    deleted: 'Der Channel wurde gelöscht.',
    moved:
      'Der Channel wurde mit einer anderen Organisation geteilt oder verschoben und hat seitdem eine neue ID.',
  },
  hook: {
    channelDeleted: 'Der Channel, in den der Webhook postet, wurde gelöscht.',
    channelPrivate: 'Der Channel wurde privat, und die App des Webhooks ist nicht darin.',
    mistyped:
      'Die Adresse wurde nicht vollständig kopiert, oder der Webhook wurde schon vor langer Zeit entfernt.',
    removed: 'Jemand hat den Webhook oder die zugehörige App entfernt.',
    channelArchived: 'Der Channel, in den er postet, wurde archiviert.',
    tokenRevoked: 'Das Token der zugehörigen App wurde widerrufen: Slack entfernt ihre Webhooks dann mit.',
  },
  link: {
    channel: 'Channel in Slack öffnen',
    app: 'Einstellungen der App bei Slack öffnen',
    workspace: 'Apps dieses Workspace',
  },
}
