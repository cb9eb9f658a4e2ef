import type { FailureReason } from '../../outcome.ts'
import type { ReasonText } from '../../reason-message.ts'

/** What is read about each failure, in German. */
export const failureMessages: Record<FailureReason, ReasonText> = {
  'access-revoked': {
    title: 'Zugriff in Slack widerrufen',
    meaning:
      'Slack akzeptiert diese Zugangsdaten nicht mehr: Jemand hat die App aus dem Workspace entfernt oder ihr Token widerrufen. Webhooks, die mit dem Token angelegt wurden, funktionieren dann ebenfalls nicht mehr.',
    steps: [
      'Fragen Sie in Ihrem Team, ob die App absichtlich entfernt wurde.',
      'Falls nicht, installieren Sie die App erneut im Workspace: unter „Ihre Slack-Apps“ die App öffnen, dann „Install App“.',
      'Kopieren Sie das neue Token oder die neue Webhook-URL; die alten Zugangsdaten werden nie wieder gültig.',
      'Wählen Sie in Redbar „Bearbeiten“, fügen Sie die neuen Zugangsdaten ein und klicken Sie auf „Jetzt prüfen“.',
    ],
  },
  'account-inactive': {
    title: 'Konto in Slack deaktiviert',
    meaning:
      'Das Konto oder der Workspace hinter dieser Integration wurde deaktiviert oder gelöscht. Bei einem Bot-Token gibt es den Workspace nicht mehr, oder die App wurde deinstalliert; bei einem persönlichen Token ist die Person, der es gehört, nicht mehr dabei; bei einer Direktnachricht wurde die Person deaktiviert, an die sie geht.',
    steps: [
      'Finden Sie heraus, was deaktiviert wurde: der Workspace, die App oder die Person, der das Token gehört.',
      'War es ein Versehen, bitten Sie einen Inhaber des Workspace, es rückgängig zu machen.',
      'Ist jemand ausgeschieden, lassen Sie die App von jemandem installieren, der bleibt, am besten mit einem Bot-Token.',
      'Wählen Sie in Redbar „Bearbeiten“, fügen Sie das neue Token oder die neue Webhook-URL ein und klicken Sie auf „Jetzt prüfen“.',
    ],
  },
  'channel-archived': {
    title: 'Channel archiviert',
    meaning:
      'Den Channel gibt es noch, aber er wurde archiviert: Niemand kann dort posten, deshalb geht jede Nachricht dieser Integration verloren.',
    steps: [
      'Wird der Channel noch gebraucht, öffnen Sie in Slack „Verzeichnisse“ und „Channels“, filtern Sie nach archivierten Channels, öffnen Sie ihn und wählen Sie in seinen Einstellungen „Archivierung aufheben“.',
      'Laden Sie dann den Bot mit /invite wieder ein: Ein öffentlicher Channel kommt ohne seine früheren Mitglieder zurück.',
      'Wird er nicht mehr gebraucht, wählen Sie in Redbar „Bearbeiten“ und geben Sie einen anderen Channel ein, oder entfernen Sie die Integration hier und in der App, die postet.',
    ],
  },
  'channel-not-found': {
    title: 'Channel nicht gefunden',
    meaning:
      'Mit diesen Zugangsdaten ist kein solcher Channel zu sehen. Entweder wurde er gelöscht, oder seine ID ist falsch, oder er ist privat und der Bot nicht mehr Mitglied: Slack antwortet in all diesen Fällen gleich.',
    steps: [
      'Suchen Sie den Channel in Slack. Ist er privat, laden Sie den Bot dort mit /invite ein.',
      'Vergleichen Sie die ID: Öffnen Sie den Channel und klicken Sie auf seinen Namen; die ID steht unten im Tab „Info“. Sie ändert sich, wenn aus einem privaten Channel ein geteilter wird.',
      'Gibt es den Channel nicht mehr, wählen Sie in Redbar „Bearbeiten“ und geben Sie einen anderen ein.',
      'Bei einem Webhook legen Sie einen neuen an: Er kann seinen Channel nicht wechseln.',
    ],
  },
  'hook-removed': {
    title: 'Webhook entfernt („No Service“)',
    meaning:
      'Slack kennt unter dieser Adresse keinen aktiven Webhook: Er wurde entfernt oder abgeschaltet, die App wurde deinstalliert, oder sein Channel wurde archiviert. Nachrichten an ihn gehen verloren.',
    steps: [
      'Sehen Sie nach, ob es seinen Channel noch gibt und ob er nicht archiviert ist.',
      'Öffnen Sie unter „Ihre Slack-Apps“ die App und dann „Incoming Webhooks“: Ist der Webhook noch aufgeführt?',
      'Falls nicht, klicken Sie auf „Add New Webhook“ und wählen Sie den Channel aus.',
      'Tragen Sie die neue Adresse in dem Dienst ein, der die Nachrichten schickt, und hier unter „Bearbeiten“.',
    ],
  },
  'http-404': {
    title: 'Nicht gefunden (HTTP 404)',
    meaning:
      'Slack hat geantwortet, dass es unter dieser Webhook-URL nichts gibt, ohne einen Grund zu nennen. In der Regel wurde der Webhook entfernt, oder seinen Channel oder Workspace gibt es nicht mehr.',
    steps: [
      'Öffnen Sie unter „Ihre Slack-Apps“ die App und dann „Incoming Webhooks“, und vergleichen Sie die Adresse mit der dort: Sie muss vollständig sein.',
      'Sehen Sie nach, ob es den Channel noch gibt und ob er nicht archiviert ist.',
      'Hilft das nicht, klicken Sie auf „Add New Webhook“, wählen Sie den Channel aus und tragen Sie die neue Adresse in dem Dienst ein, der die Nachrichten schickt, und hier.',
    ],
  },
  'not-authorised': {
    title: 'Keine Berechtigung zum Installieren',
    meaning:
      'Der App oder der Person, die sie installiert hat, ist das in diesem Workspace nicht erlaubt. Die üblichen Ursachen: Apps müssen von einem Admin genehmigt werden, nur Apps aus dem Slack Marketplace sind erlaubt, oder ein kostenloser Plan hat seine zehn Apps erreicht.',
    steps: [
      'Bitten Sie einen Inhaber oder Admin des Workspace, die App zu genehmigen. Wer das ist, zeigt Slack, wenn Sie die App installieren wollen.',
      'Bei einem kostenlosen Plan bitten Sie darum, eine App zu entfernen, die niemand mehr benutzt.',
      'Sobald die App genehmigt ist, installieren Sie sie erneut und wählen Sie den Channel aus.',
      'Wählen Sie in Redbar „Bearbeiten“, fügen Sie das neue Token oder die neue Webhook-URL ein und klicken Sie auf „Jetzt prüfen“.',
    ],
  },
  'posting-restricted': {
    title: 'Posten ist eingeschränkt',
    meaning:
      'Die Zugangsdaten funktionieren, aber eine Einstellung des Workspace oder des Channels verbietet dieser Integration, dort zu posten.',
    steps: [
      'Öffnen Sie den Channel, klicken Sie auf seinen Namen, dann auf „Einstellungen“ und „Posting-Berechtigungen“: Dürfen Apps dort posten?',
      'Wenn Sie das nicht ändern können, bitten Sie einen Channel-Manager oder einen Admin, es dieser App zu erlauben.',
      'Oder lassen Sie die Integration in einen anderen Channel posten.',
    ],
  },
  'token-invalid': {
    title: 'Slack weist das Token ab',
    meaning:
      'Zwei Ursachen sehen hier gleich aus: Das Token ist falsch oder unvollständig, oder die Internetadresse dieses Computers steht nicht auf der Liste der Adressen, die die App zulässt.',
    steps: [
      'Sind Sie in einem anderen Netzwerk als sonst, oder ist das VPN aus? Stellen Sie die gewohnte Verbindung her und klicken Sie auf „Jetzt prüfen“.',
      'Öffnen Sie unter „Ihre Slack-Apps“ die App und dann „OAuth & Permissions“: Sind die IP-Adressen dort eingeschränkt?',
      'Wenn nicht, kopieren Sie von derselben Seite das „Bot User OAuth Token“ noch einmal, vollständig ab xoxb-.',
      'Wählen Sie in Redbar „Bearbeiten“, fügen Sie es ein und klicken Sie auf „Jetzt prüfen“.',
    ],
  },
  'token-expired': {
    title: 'Token abgelaufen',
    meaning:
      'Dies ist ein rotierendes Token: Es gilt zwölf Stunden, und die App, der es gehört, muss es erneuern. Redbar hat eine Kopie, die abgelaufen ist.',
    steps: [
      'Fragen Sie die Betreiber der App, ob sie ihr Token noch erneuert: Weist Slack auch die App ab, wird nichts mehr gepostet.',
      'Zum Überwachen eignet sich am besten eine eigene Slack-App mit einem Bot-Token, das nicht rotiert.',
      'Wählen Sie in Redbar „Bearbeiten“, fügen Sie dieses Token ein und klicken Sie auf „Jetzt prüfen“.',
    ],
  },
  'wrong-token-kind': {
    title: 'Falsche Art von Token',
    meaning:
      'Slack kennt das Token, aber diese Art lässt sich für die Anfrage nicht verwenden: zum Beispiel ein App-Level-Token (xapp-), ein Refresh-Token (xoxe-) oder ein altes Bot-Token.',
    steps: [
      'Öffnen Sie unter „Ihre Slack-Apps“ die App und dann „OAuth & Permissions“, und kopieren Sie das „Bot User OAuth Token“ (es beginnt mit xoxb-).',
      'Wählen Sie in Redbar „Bearbeiten“, fügen Sie es ein und klicken Sie auf „Jetzt prüfen“.',
    ],
  },
  'hook-misconfigured': {
    title: 'Keine Webhook-URL',
    meaning:
      'Slack antwortet unter dieser Adresse mit einer anderen Seite oder nimmt dort keine Nachrichten an. Ein Teil der Adresse fehlt oder wurde verändert: Nichts, was an sie geschickt wird, kommt an.',
    steps: [
      'Öffnen Sie unter „Ihre Slack-Apps“ die App und dann „Incoming Webhooks“, und kopieren Sie die ganze Adresse des Webhooks.',
      'Tragen Sie sie in dem Dienst ein, der die Nachrichten schickt, und hier unter „Bearbeiten“.',
    ],
  },
  'install-failed': {
    title: 'Installation der App fehlgeschlagen',
    meaning:
      'Slack hat die Installation der App abgebrochen: In den Einstellungen der App oder bei ihrer Anmeldung passt etwas nicht.',
    steps: [
      'Beginnen Sie die Installation noch einmal von vorn: Ein Code von Slack gilt zehn Minuten und nur einmal.',
      'Schlägt sie wieder fehl, schicken Sie den Code, der hier steht, an die Entwickler der App.',
    ],
  },
  'workspace-moving': {
    title: 'Workspace zieht um',
    meaning:
      'Der Workspace wird gerade in eine Enterprise-Organisation aufgenommen. Bis das abgeschlossen ist, können Apps ihn nicht oder nur zeitweise nutzen.',
    steps: [
      'Fragen Sie einen Admin, wie lange der Umzug dauert. Bis dahin ist nichts zu reparieren.',
      'Besteht die Störung nach dem Umzug weiter, lassen Sie die App für die Organisation genehmigen und installieren, und geben Sie das neue Token unter „Bearbeiten“ ein.',
    ],
  },
  'user-restricted': {
    title: 'Konto ist eingeschränkt',
    meaning:
      'Das Konto hinter diesem Token darf das nicht: Es ist ein Gastkonto, es braucht erst eine Zwei-Faktor-Authentifizierung, oder ein Admin schränkt ein, wer die App benutzen darf.',
    steps: [
      'Hat das Konto keine Zwei-Faktor-Authentifizierung, melden Sie sich damit bei Slack an und richten Sie sie ein.',
      'Sonst bitten Sie einen Admin, die App für dieses Konto zu erlauben.',
      'Oder installieren Sie die App mit dem Konto eines Vollmitglieds und geben Sie das neue Token unter „Bearbeiten“ ein.',
    ],
  },
  unlisted: {
    title: 'Anderer Code',
    meaning:
      'Slack hat mit einem Code abgelehnt, den Redbar nicht kennt. Er steht hier so, wie Slack ihn geschickt hat: Oft verrät sein Wortlaut die Ursache, und die ganze Antwort steht unter „Technische Details“.',
    steps: [
      'Lesen Sie den Code: Slack benennt Ursachen mit einfachen englischen Wörtern und setzt Unterstriche dazwischen.',
      'Suchen Sie ihn in der Dokumentation von Slack, oder fragen Sie die Person, die die App betreut.',
      'Wenn Sie dem Support von Slack schreiben, geben Sie die ID der Anfrage an, die unter „Technische Details“ steht.',
    ],
  },
}
