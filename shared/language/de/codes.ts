import type { CodesMessages } from '../en/codes.ts'

const slack: CodesMessages['slack'] = {
  // The token
  not_authed:
    'Bei diesem Code kommt eine dritte hinzu: Bei Slack kam kein Token an, weil es unterwegs entfernt wurde.',
  missing_scope:
    'Hier fehlt eine Berechtigung (scope); welche, steht in der Antwort unter „Technische Details“.',
  accesslimited: 'Hier liegt es am Netzwerk, in dem dieser Computer ist.',
  enterprise_is_restricted:
    'Hier liegt es an der Art des Workspace: Für Enterprise-Organisationen sperrt Slack diese Anfrage.',

  // Accounts
  team_disabled: 'Hier ist es der ganze Workspace.',
  no_team:
    'Hier nennt die Webhook-URL einen Workspace (T…), den es nicht mehr gibt, oder dieser Teil der Adresse ist falsch.',
  user_not_found: 'Hier ist es die Person, an die dieser Webhook schreibt.',
  is_user_deleted: 'Hier ist es die Person am anderen Ende der Direktnachricht.',
  user_is_restricted: 'Hier gehört das Konto einem Gast.',
  app_access_restricted: 'Hier liegt es daran, welche Konten der Admin ausgewählt hat.',
  two_factor_setup_required: 'Hier fehlt die Zwei-Faktor-Authentifizierung.',

  // Webhooks
  invalid_token:
    'Bei einem Webhook ist der letzte Teil seiner Adresse gemeint, auch wenn er nur unvollständig kopiert wurde.',
  no_service_id:
    'Hier bezeichnet der mittlere Teil der Adresse (B…) keinen Webhook; vielleicht ist er unvollständig.',
  no_active_hooks:
    'So hat Slack auch schon bei einem Webhook geantwortet, dessen Channel archiviert worden war.',

  // Permission
  no_permission: 'So antwortet Slack auch, wenn die App nicht Mitglied der Unterhaltung ist.',
  access_denied: 'Während einer Installation heißt es auch, dass jemand auf „Abbrechen“ geklickt hat.',
  team_access_not_granted:
    'Hier ist die App für die Organisation installiert, aber nicht für diesen Workspace freigegeben, oder das Token gehört zu einem anderen Workspace.',

  // Posting
  action_prohibited: 'Hier schränkt ein Admin diese Art des Postens ein.',
  posting_to_general_channel_denied:
    'Hier ist es der allgemeine Channel, in dem nur manche Mitglieder posten dürfen; wer diesen Webhook angelegt hat, gehört nicht dazu.',
  restricted_action_read_only_channel: 'Hier ist der Channel schreibgeschützt.',
  restricted_action_thread_only_channel: 'Hier sind nur Antworten in Threads erlaubt.',
  restricted_action_non_threadable_channel:
    'Hier sind Antworten in Threads nicht erlaubt; andere Nachrichten vielleicht schon.',
  channel_is_limited_access:
    'Hier ist es ein Channel von Salesforce mit beschränktem Zugriff, der dieser App verschlossen ist.',
  messages_tab_disabled:
    'Hier ist der Tab „Messages“ der App abgeschaltet, sodass niemand ihr schreiben kann: Er lässt sich unter „Ihre Slack-Apps“, App, „App Home“ einschalten.',
  message_limit_exceeded: 'Hier hat der Workspace seine Obergrenze für Nachrichten erreicht.',
  ekm_access_denied:
    'Hier haben Admins den Schlüssel gesperrt, mit dem die Daten des Workspace verschlüsselt sind: Bis sie ihn freigeben, kann nichts gepostet werden.',
  is_frozen:
    'Hier ist der Channel eingefroren: Er war mit einer anderen Organisation geteilt, und übrig ist eine Kopie zum Lesen.',
  is_read_only: 'Hier ist er schreibgeschützt.',
  is_thread_only: 'Hier sind nur Antworten in Threads erlaubt.',
  posting_restricted_to: 'Hier dürfen nur bestimmte Personen oder Gruppen posten.',

  // Redbar's question
  method_deprecated: 'Hier ist die Anfrage selbst veraltet: Slack beantwortet sie nicht mehr.',
  deprecated_endpoint:
    'Hier ist die Adresse veraltet, an die Redbar sie schickt: Dort antwortet Slack nicht mehr.',
  unknown_method: 'Hier ist die Anfrage selbst veraltet: Slack kennt sie nicht mehr.',
  request_timeout: 'Hier kam die Anfrage ohne ihr Ende an, wie es bei einer schwachen Verbindung vorkommt.',
  upgrade_required: 'Hier verlangt Slack, dass erst der Workspace oder der Client aktualisiert wird.',

  // Installing
  invalid_code: 'Hier war der Einmalcode falsch, schon benutzt oder zu alt.',
  invalid_client_id: 'Hier kennt Slack keine App mit dieser Client-ID.',
  bad_client_secret: 'Hier ist das Client Secret falsch.',
  bad_redirect_uri: 'Hier ist die Adresse der Weiterleitung keine, die für die App eingetragen ist.',
  invalid_refresh_token: 'Hier ist das Refresh-Token falsch, schon benutzt oder abgelaufen.',
  invalid_grant_type: 'Hier verlangte die App eine Art der Anmeldung, die Slack nicht hat.',
  no_scopes: 'Hier verlangte die App keine einzige Berechtigung (scope).',
  cannot_install_an_org_installed_app:
    'Hier gibt es nichts zu installieren: Die ganze Organisation hat die App schon.',
  user_email_unverified:
    'Hier muss die Person, die sie installiert, erst ihre E-Mail-Adresse bei Slack bestätigen.',
  pkce_not_allowed: 'Hier ist die App nicht für PKCE eingerichtet.',
  invalid_code_verifier: 'Hier passen die beiden Hälften der Anmeldung mit PKCE nicht zusammen.',
  oauth_authorization_url_mismatch:
    'Hier begann die Anmeldung unter der Adresse einer anderen Version von OAuth bei Slack.',
  preview_feature_not_available:
    'Hier benutzt die App eine Vorschaufunktion, die dieser Workspace nicht hat.',
  invalid_scope:
    'Hier verlangt die App eine Berechtigung (scope), die es nicht gibt, oder solche, die einander ausschließen.',
  invalid_team_for_non_distributed_app:
    'Hier ist die App nicht zur Verbreitung freigegeben: Sie lässt sich nur in dem Workspace installieren, in dem sie erstellt wurde.',
  scope_not_allowed_on_enterprise:
    'Hier verlangt die App eine Berechtigung (scope), die keine Enterprise-Organisation erteilen kann.',
  unapproved_scope:
    'Hier verlangt eine veröffentlichte App eine Berechtigung (scope), die Slack nicht genehmigt hat.',

  // The keyring of this computer
  locked: 'Hier ist der Schlüsselbund gesperrt.',
  missing: 'Hier sind sie nicht mehr im Schlüsselbund.',
}

/** What single codes tell beyond their reason, in German: read after the reason's meaning, which they never repeat. */
export const codesMessages: CodesMessages = {
  slack,
  webhook: {
    channel_not_found:
      'Bei einem Webhook ist es der Channel, für den er angelegt wurde: Er wurde gelöscht, oder er ist jetzt privat, und die App fehlt darin.',
  },
  network: {
    unknownName: 'Hier ließ sich der Name von Slacks Server nicht auflösen (DNS).',
    refused: 'Hier wurde die Verbindung sofort abgewiesen, wie von einer Firewall.',
    brokenOff: 'Hier riss die Verbindung mittendrin ab.',
    unknownIssuer: 'Hier wurde das Zertifikat von jemandem ausgestellt, den dieser Computer nicht kennt.',
    outOfDate:
      'Hier ist das Zertifikat noch nicht oder nicht mehr gültig, oder die Uhr dieses Computers geht falsch.',
    otherName: 'Hier wurde das Zertifikat für einen anderen Namen ausgestellt als den von Slack.',
  },
}
