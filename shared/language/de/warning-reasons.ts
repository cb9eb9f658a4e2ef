import type { WarningReason } from '../../outcome.ts'
import type { ReasonText } from '../../reason-message.ts'

/** What is read about each warning, in German. */
export const warningMessages: Record<WarningReason, ReasonText> = {
  'not-in-channel': {
    title: 'Bot ist nicht im Channel',
    meaning:
      'Den Channel gibt es, aber der Bot ist dort nicht Mitglied; deshalb wird Slack ablehnen, was er postet. Vielleicht hat ihn jemand entfernt.',
    steps: [
      'Öffnen Sie den Channel in Slack und geben Sie /invite und den Namen des Bots ein.',
      'Bei vielen öffentlichen Channels lässt die Berechtigung (scope) chat:write.public den Bot posten, ohne dass er beitritt.',
    ],
  },
  'read-only-channel': {
    title: 'Posten ist in diesem Channel begrenzt',
    meaning:
      'Der Channel ist für diesen Bot schreibgeschützt, nur für Antworten offen oder nur für bestimmte Personen. Nachrichten des Bots werden vielleicht abgelehnt.',
    steps: [
      'Öffnen Sie den Channel, klicken Sie auf seinen Namen, dann auf „Einstellungen“ und „Posting-Berechtigungen“.',
      'Lassen Sie Apps dort posten, oder bitten Sie einen Channel-Manager oder einen Admin darum.',
      'Wenn die Nachrichten des Bots ankommen, ist nichts zu tun.',
    ],
  },
  'scope-missing': {
    title: 'Berechtigung zum Posten fehlt',
    meaning:
      'Das Token funktioniert, aber die Berechtigung (scope) chat:write wurde ihm nicht erteilt: Eine App mit diesem Token kann nicht posten. Ein Token, das nur zum Überwachen dient, kommt ohne sie aus.',
    steps: [
      'Öffnen Sie unter „Ihre Slack-Apps“ die App und dann „OAuth & Permissions“, und fügen Sie chat:write bei „Bot Token Scopes“ hinzu.',
      'Installieren Sie die App erneut im Workspace; Slack fordert oben auf der Seite dazu auf.',
      'Klicken Sie auf „Jetzt prüfen“: Ein Bot-Token bleibt dabei dasselbe.',
    ],
  },
  'token-expiring': {
    title: 'Token läuft bald ab',
    meaning:
      'Dies ist ein rotierendes Token, und es gilt nur noch weniger als eine Stunde. Danach kann Redbar damit nicht mehr prüfen.',
    steps: [
      'Sorgen Sie dafür, dass die App, der das Token gehört, es erneuert.',
      'Zum Überwachen verwenden Sie ein Bot-Token, das nicht rotiert, und geben es unter „Bearbeiten“ ein.',
    ],
  },
  'scopes-lost': {
    title: 'Berechtigungen wurden entzogen',
    meaning:
      'Das Token hat weniger Berechtigungen (scopes) als zuvor. Vielleicht funktioniert heute noch alles, und erst das Nächste scheitert, wofür eine davon nötig ist.',
    steps: [
      'Öffnen Sie unter „Ihre Slack-Apps“ die App und dann „OAuth & Permissions“, und vergleichen Sie die Berechtigungen (scopes) mit denen, die die App braucht.',
      'Fügen Sie hinzu, was fehlt, und installieren Sie die App erneut im Workspace; Slack fordert oben auf der Seite dazu auf.',
      'War es Absicht, ist nichts zu tun: Diese Warnung endet nach einem Tag.',
    ],
  },
  'channel-moved': {
    title: 'Channel wurde verschoben',
    meaning:
      'Slack meldet, dass dieser Channel in einen anderen Workspace der Organisation verschoben wurde. Der Bot sieht ihn hier vielleicht noch, aber was er postet, kommt womöglich nicht an.',
    steps: [
      'Öffnen Sie den Channel in Slack und sehen Sie nach, zu welchem Workspace er jetzt gehört.',
      'Installieren Sie die App dort und geben Sie das Token von dort unter „Bearbeiten“ ein.',
    ],
  },
  'hook-ambiguous': {
    title: 'Webhook antwortet, beweist aber wenig',
    meaning:
      'Unter dieser Adresse antwortet etwas, aber nicht in den Worten, an denen ein funktionierender Webhook zu erkennen ist. So antworten ältere Webhooks, und manche, deren Konto es nicht mehr gibt.',
    steps: [
      'Sehen Sie in Slack nach, ob noch Nachrichten dieser Integration ankommen.',
      'Falls nicht, legen Sie einen neuen Webhook an und tragen Sie seine Adresse in dem Dienst ein, der die Nachrichten schickt, und hier unter „Bearbeiten“.',
    ],
  },
}
