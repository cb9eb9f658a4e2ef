import type { PermissionMessages } from '../en/permission.ts'
import { phrase } from '../phrase.ts'

/** Why each scope is needed, for whoever decides about it. */
const scopes: Record<string, string> = {
  'channels:read': 'um zu sehen, ob es einen öffentlichen Channel noch gibt und er nicht archiviert ist',
  'groups:read': 'dasselbe für private Channels, in die der Bot eingeladen wurde',
  'chat:write': 'um Nachrichten in Channels zu posten, in die der Bot eingeladen wurde',
}

/** The page for people whose workspace refuses the app. In German. */
export const permissionMessages: PermissionMessages = {
  title: 'Keine Berechtigung zum Installieren',
  lead: 'Slack antwortet „You are not authorised to install“, wenn im Workspace nur bestimmte Personen Apps installieren dürfen. Bei Ihnen ist nichts kaputt, und Fragen hilft meistens.',
  meaning: {
    title: 'Was die Meldung bedeutet',
    causes: [
      'Der Workspace verlangt, dass ein Inhaber oder App-Manager jede App erst genehmigt. Das ist die übliche Ursache.',
      'Nur Apps aus dem Slack Marketplace sind erlaubt, oder diese App wurde gesperrt.',
      'Ein kostenloser Plan hat seine zehn Apps erreicht: Eine, die niemand mehr braucht, muss zuerst weichen.',
      'In einer Enterprise-Organisation entscheidet die Richtlinie der Organisation, nicht der Workspace.',
    ],
    help: 'Slack-Hilfe: Genehmigung von Apps',
  },
  who: {
    title: 'Wer sie genehmigen kann',
    text: 'Immer die Inhaber des Workspace; andere Mitglieder, wenn ein Inhaber sie zu App-Managern gemacht hat. Slack schickt ihnen allen Ihre Anfrage, wenn Sie die App installieren wollen und die Anfrage wählen.',
    find: 'Öffnen Sie in Slack das Menü des Workspace, dann „Tools und Einstellungen“ und „Apps verwalten“: Dort sehen Sie, ob eine Anfrage offen ist.',
    page: 'Apps in Ihrem Workspace',
    help: 'Slack-Hilfe: Anfragen für Apps',
  },
  ask: {
    title: 'Fragen Sie nach',
    text: 'Die Anfrage von Slack selbst sagt wenig. Schicken Sie dies dazu, als Nachricht oder E-Mail:',
    which: 'Es geht um die App, mit deren Token Redbar überwacht, so wie sie aus dem Manifest entsteht.',
    app: 'Name der App',
    language: 'Sprache des Textes',
    languages: { en: 'Englisch', de: 'Deutsch' },
    words: 'Der Text',
    copy: 'Text kopieren',
  },
  refused: {
    title: 'Wenn die Antwort Nein ist',
    ways: [
      'Bitten Sie einen Admin, einen eingehenden Webhook anzulegen und Ihnen dessen URL zu schicken: Redbar überwacht ihn ganz ohne Berechtigung.',
      'Bitten Sie um das Token einer App, die schon genehmigt ist: Redbar muss nur deren Channels sehen.',
      'Probieren Sie die App in einem anderen Workspace aus, der Ihnen gehört, um zu zeigen, was sie tut.',
    ],
  },
  again: {
    title: 'Erneut prüfen',
    failing: (name) => phrase`${name} wird abgewiesen.`,
    now: 'Slack jetzt fragen',
    asking: 'Slack wird gefragt …',
    mended: 'Slack lässt sie wieder zu.',
    still: (title) => `Slack sagt weiterhin Nein: ${title}.`,
    unknown: (title) => `Slack konnte nicht gefragt werden: ${title}.`,
    paste:
      'Genehmigt? Installieren Sie die App noch einmal (die Genehmigung allein erzeugt kein Token), und fügen Sie dann hier das neue Token oder die Webhook-URL ein. Slack wird sofort gefragt.',
  },
  back: 'Zurück zur Einrichtung',
  way: 'Schritt für Schritt zur Genehmigung',
  request: ({ app, scopes: wanted, posting, manifest }) =>
    [
      'Hallo,',
      `bitte genehmigen Sie die App „${app}“ für unseren Slack-Workspace. Damit möchte ich merken, wenn eine unserer Integrationen ihren Channel nicht mehr erreicht. Gefragt wird sie von Redbar, einem Programm auf meinem eigenen Computer; nichts davon geht an Dritte.`,
      'Sie braucht diese Berechtigungen und keine anderen:',
      wanted.map((scope) => `- ${scope}: ${scopes[scope] ?? scope}`).join('\n'),
      posting
        ? 'Sie liest keine Nachrichten. Redbar postet mit ihr keine.'
        : 'Sie liest keine Nachrichten und postet keine.',
      'So wird sie genehmigt: in Slack das Menü des Workspace öffnen, dann „Tools und Einstellungen“, „Apps verwalten“ und dort die Anfragen. Hilfe von Slack: https://slack.com/help/articles/222386767',
      `Die ganze App, als Manifest von Slack:\n${manifest}`,
      'Vielen Dank!',
    ].join('\n\n'),
}
