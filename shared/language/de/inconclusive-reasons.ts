import type { InconclusiveReason } from '../../outcome.ts'
import type { ReasonText } from '../../reason-message.ts'

/** What is read where Redbar could not see, in German. None of them says that the integration is broken. */
export const inconclusiveMessages: Record<InconclusiveReason, ReasonText> = {
  offline: {
    title: 'Dieser Computer ist offline',
    meaning:
      'Es gibt kein Netzwerk, deshalb kann Redbar nicht prüfen. Ihre Integrationen laufen bei Slack und sind vielleicht in Ordnung.',
    steps: ['Verbinden Sie diesen Computer mit einem Netzwerk. Redbar prüft dann von selbst wieder.'],
  },
  'captive-portal': {
    title: 'Eine Anmeldeseite antwortet statt Slack',
    meaning:
      'Wo Slack hätte antworten sollen, kam eine Webseite zurück. Netzwerke in Hotels, Zügen und Cafés tun das, bis Sie sich anmelden.',
    steps: [
      'Öffnen Sie im Browser irgendeine Webseite und melden Sie sich im Netzwerk an.',
      'Klicken Sie dann auf „Jetzt prüfen“.',
    ],
  },
  'rate-limited': {
    title: 'Slack bittet zu warten',
    meaning:
      'Mit diesem Token oder Webhook wurde zuletzt zu oft angefragt, von Redbar oder von anderen. Über die Integration sagt das nichts.',
    steps: [
      'Sie müssen nichts tun: Redbar wartet so lange, wie Slack verlangt, und prüft dann erneut.',
      'Kommt es immer wieder vor, lassen Sie Redbar unter „Bearbeiten“ seltener prüfen.',
    ],
  },
  timeout: {
    title: 'Keine rechtzeitige Antwort',
    meaning:
      'Die Antwort von Slack war nicht in der vorgesehenen Zeit da: Vielleicht ist das Netzwerk zwischen hier und Slack langsam, vielleicht Slack selbst.',
    steps: [
      'Sie müssen zunächst nichts tun: Redbar prüft im nächsten Durchgang erneut.',
      'Hält es an, sehen Sie nach, ob sich slack.com im Browser öffnet.',
    ],
  },
  'slack-fault': {
    title: 'Störung bei Slack',
    meaning:
      'Slack hat geantwortet, dass bei Slack selbst etwas nicht funktioniert hat. Ihre Integration ist nicht die Ursache.',
    steps: [
      'Sie müssen nichts tun: Redbar prüft im nächsten Durchgang erneut.',
      'Von größeren Störungen berichtet Slack auf seiner Statusseite.',
    ],
  },
  'no-connection': {
    title: 'Slack ist nicht erreichbar',
    meaning:
      'Die Verbindung zu Slack kam nicht zustande oder brach ab, irgendwo zwischen diesem Computer und Slack.',
    steps: [
      'Sehen Sie nach, ob sich slack.com auf diesem Computer im Browser öffnet.',
      'Wenn nicht, sehen Sie sich Netzwerk, VPN oder Firewall an. Wenn ja, warten Sie den nächsten Durchgang ab.',
      'Die genaue Ursache steht unter „Technische Details“.',
    ],
  },
  tls: {
    title: 'Die Verbindung ist nicht vertrauenswürdig',
    meaning:
      'Dem Zertifikat, das sich als das von Slack ausgab, vertraut dieser Computer nicht. Redbar hat über diese Verbindung keine Zugangsdaten gesendet.',
    steps: [
      'Sehen Sie nach, ob Datum und Uhrzeit dieses Computers stimmen.',
      'Wenn Ihr Unternehmen den Datenverkehr kontrolliert, bitten Sie die IT, das Zertifikat des Unternehmens auf diesem Computer zu installieren.',
      'Geben Sie in einem Netzwerk, das Sie nicht kennen, keine Zugangsdaten ein, solange das so ist.',
    ],
  },
  proxy: {
    title: 'Der Proxy lehnt ab',
    meaning:
      'Der Proxy zwischen diesem Computer und dem Internet hat die Anfrage nicht durchgelassen oder verlangt eine Anmeldung.',
    steps: [
      'Öffnen Sie im Browser eine Webseite und melden Sie sich am Proxy an, falls er danach fragt.',
      'Sonst bitten Sie die Netzwerkbetreuung, slack.com und hooks.slack.com durchzulassen.',
    ],
  },
  redirected: {
    title: 'An eine andere Adresse verwiesen',
    meaning:
      'Die Antwort war eine Weiterleitung an eine andere Adresse. Die API von Slack leitet nie weiter, also hat jemand anderes geantwortet. Redbar folgt der Weiterleitung nicht und sendet keine Zugangsdaten dorthin.',
    steps: [
      'Öffnen Sie im Browser irgendeine Webseite: Verlangt das Netzwerk, dass Sie sich anmelden?',
      'Hält es an, fragen Sie die Netzwerkbetreuung, was dort an der Stelle von Slack antwortet.',
    ],
  },
  'not-slack': {
    title: 'Die Antwort stammt nicht von Slack',
    meaning:
      'Es kam eine Antwort, aber keine, wie Slack sie gibt: Unterwegs antwortet ein Filter oder ein Proxy, oder die Antwort wurde abgeschnitten.',
    steps: [
      'Sehen Sie sich die Antwort unter „Technische Details“ an: Oft verrät sie, wer sie geschickt hat.',
      'Hält es an, zeigen Sie sie der Netzwerkbetreuung.',
    ],
  },
  'cannot-see': {
    title: 'Kein Einblick erlaubt',
    meaning:
      'Das Token ist gültig, aber diese Anfrage ist ihm nicht erlaubt: Eine Berechtigung (scope) wurde nicht erteilt, oder der Workspace lässt sie aus diesem Netzwerk nicht zu. Ob die Integration funktioniert, kann Redbar nicht sagen.',
    steps: [
      'Bei missing_scope: Öffnen Sie unter „Ihre Slack-Apps“ die App und dann „OAuth & Permissions“, und fügen Sie channels:read hinzu (für private Channels groups:read). Installieren Sie die App dann erneut.',
      'Bei accesslimited: Ihre Organisation lässt nur bestimmte Netzwerke zu. Verbinden Sie sich mit einem davon, oder benutzen Sie das VPN.',
      'Bei allen anderen zeigen Sie den Code einem Admin des Workspace.',
    ],
  },
  'client-outdated': {
    title: 'Redbar ist zu alt für Slack',
    meaning:
      'Slack hat die Anfrage abgeschafft, mit der Redbar prüft. Ihre Integration ist vielleicht in Ordnung: Diese Version kann das nicht mehr feststellen.',
    steps: [
      'Installieren Sie die neueste Version von Redbar.',
      'Haben Sie die neueste schon, melden Sie es zusammen mit den technischen Details.',
    ],
  },
  'request-rejected': {
    title: 'Slack hat Redbar nicht verstanden',
    meaning:
      'Slack hat die Form der Anfrage zurückgewiesen. Das ist ein Fehler von Redbar oder von etwas, das seine Anfragen unterwegs verändert, nicht von Ihrer Integration.',
    steps: [
      'Installieren Sie die neueste Version von Redbar.',
      'Bleibt der Fehler, melden Sie ihn zusammen mit den technischen Details.',
    ],
  },
  'secret-unavailable': {
    title: 'Token oder Webhook-URL fehlt',
    meaning:
      'Die Zugangsdaten liegen im Schlüsselbund dieses Computers, und der ist gesperrt oder hat sie nicht mehr. Ohne sie kann Redbar nicht prüfen.',
    steps: [
      'Entsperren Sie den Schlüsselbund: meist, indem Sie sich neu an diesem Computer anmelden.',
      'Hilft das nicht, wählen Sie „Bearbeiten“ und geben Sie das Token oder die Webhook-URL noch einmal ein.',
    ],
  },
  'hook-accepted': {
    title: 'Vielleicht wurde eine Nachricht gepostet',
    meaning:
      'Der Webhook hat eine Prüfung angenommen, die kein Webhook annehmen sollte; vielleicht ist deshalb in seinem Channel eine Nachricht erschienen. Redbar prüft diesen Webhook nicht mehr.',
    steps: [
      'Sehen Sie im Channel des Webhooks nach und löschen Sie die Nachricht, falls es eine gibt.',
      'Vergewissern Sie sich, dass die Adresse zu einem Incoming Webhook von Slack gehört, und geben Sie sie dann unter „Bearbeiten“ erneut ein.',
      'Bitte melden Sie es zusammen mit den technischen Details.',
    ],
  },
  internal: {
    title: 'Ein Fehler in Redbar',
    meaning:
      'Redbar selbst ist beim Prüfen oder Auswerten gescheitert. Über Ihre Integration sagt das nichts.',
    steps: [
      'Sie müssen zunächst nichts tun: Redbar prüft im nächsten Durchgang erneut.',
      'Bleibt der Fehler, starten Sie Redbar neu und melden Sie ihn zusammen mit den technischen Details.',
    ],
  },
}
