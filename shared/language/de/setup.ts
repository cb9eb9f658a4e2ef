import type { SetupMessages } from '../en/setup.ts'
import { phrase } from '../phrase.ts'
import { list, number, plural } from './grammar.ts'

const BOT_TOKEN =
  'Nehmen Sie das Bot User OAuth Token (xoxb-…) von der Seite „OAuth & Permissions“ der App bei Slack.'
const HOOK_FORM = 'Eine solche Adresse sieht so aus: https://hooks.slack.com/services/T…/B…/…'

const reasons: SetupMessages['refusals']['reasons'] = {
  'app-token': {
    title: 'App-Level-Token',
    why: `Es öffnet nur Socket-Mode-Verbindungen und sieht keinen Channel. ${BOT_TOKEN}`,
  },
  'refresh-token': { title: 'Refresh-Token', why: `Es holt nur andere Tokens. ${BOT_TOKEN}` },
  'workflow-token': { title: 'Workflow-Token', why: `Es läuft nach 15 Minuten ab. ${BOT_TOKEN}` },
  'session-token': {
    title: 'Zugangsdaten einer Browser-Sitzung',
    why: `Redbar darf sie nicht verwenden, und auch sonst sollte das niemand: Wurden sie weitergegeben, melden Sie diese Sitzung ab. ${BOT_TOKEN}`,
  },
  'legacy-token': { title: 'Veraltetes Token', why: `Slack gibt solche nicht mehr aus. ${BOT_TOKEN}` },
  'cut-off-token': {
    title: 'Nur der Anfang eines Tokens',
    why: `Kopieren Sie es noch einmal, bis zum Ende. ${BOT_TOKEN}`,
  },
  'odd-token': {
    title: 'Kein richtiges Token',
    why: `Es beginnt wie eines, enthält aber Zeichen, die kein Token hat. Kopieren Sie es noch einmal. ${BOT_TOKEN}`,
  },
  secret: {
    title: 'Signing Secret oder Client Secret',
    why: `Damit weist sich eine App aus; ob ein Channel offen ist, lässt sich damit nicht erfragen. ${BOT_TOKEN}`,
  },
  'client-id': { title: 'Client-ID', why: `Sie benennt eine App und öffnet nichts. ${BOT_TOKEN}` },
  'workflow-url': {
    title: 'Adresse eines Workflows',
    why: 'Jede Anfrage würde den Workflow starten, deshalb fragt Redbar dort nie an. Nur eingehende Webhooks (/services/…) lassen sich überwachen.',
  },
  'cut-off-webhook': {
    title: 'Teil einer Webhook-URL',
    why: `Sie ist abgeschnitten, oder es ist etwas angehängt. Kopieren Sie sie noch einmal. ${HOOK_FORM}`,
  },
  'other-address': {
    title: 'Andere Adresse',
    why: `Redbar überwacht eingehende Webhooks und schickt Zugangsdaten nur an Slack. ${HOOK_FORM}`,
  },
  twice: { title: 'Schon eingefügt', why: 'Es steht bereits in der Liste unten.' },
  watched: {
    title: 'Wird schon überwacht',
    why: 'Dieser Webhook gehört schon zu Ihren Integrationen. Einmal genügt.',
  },
  environment: {
    title: 'Name einer Variablen',
    why: 'Die Datei überlässt diese Zugangsdaten der Umgebung. Fügen Sie die Zugangsdaten selbst ein.',
  },
  'not-json': {
    title: 'Unlesbare Einrichtungsdatei',
    why: 'Sie beginnt wie JSON, ist aber keines. Nichts davon wurde übernommen.',
  },
  'not-setup-file': {
    title: 'Keine Integration',
    why: 'Eine Einrichtungsdatei ist { "integrations": [ … ] }, und jeder Eintrag hat ein token oder eine url.',
  },
  unknown: {
    title: 'Nicht erkannt',
    why: 'Das ist weder ein Token von Slack (xoxb-…) noch die URL eines eingehenden Webhooks.',
  },
}

/** The first run, and adding, changing and removing integrations. In German. */
export const setupMessages: SetupMessages = {
  kinds: { bot: 'Bot-Token', user: 'Nutzer-Token', webhook: 'Eingehender Webhook' },
  first: {
    title: 'Merken, wenn eine Slack-Integration verstummt',
    lead: 'Fügen Sie ein Token oder eine Webhook-URL ein, und Redbar sagt sofort, ob es funktioniert. Danach fragt es alle paar Minuten nach und meldet, was gestört ist, wer es beheben kann und wie.',
    promise:
      'Tokens und URLs bleiben auf diesem Computer, im Schlüsselbund des Systems, wo es einen gibt, und gehen nur an Slack.',
  },
  add: { title: 'Integrationen hinzufügen' },
  paste: {
    label: 'Bot-Token oder Webhook-URLs einfügen',
    placeholder: 'xoxb-… oder https://hooks.slack.com/services/…',
    send: 'Erkennen',
    hint: 'Auch mehrere auf einmal, eines je Zeile. Sie können auch eine Einrichtungsdatei auf dieses Fenster ziehen. Was Sie einfügen, wird sofort verdeckt.',
    nothing: 'Darin war nichts, was ein Token oder eine Adresse sein könnte.',
    tooLarge: 'Diese Datei ist zu groß für eine Einrichtungsdatei (mehr als 1 MB).',
  },
  refusals: {
    reasons,
    line: (line) => `(Zeile ${number(line)})`,
    dismiss: (title) => `Ausblenden: ${title}`,
  },
  card: { drop: (mask) => `${mask} weglassen` },
  token: {
    good: (bot, workspace) =>
      [bot ?? 'Dieses Token', workspace && `in ${workspace}`].filter(Boolean).join(' '),
    user: 'Dieses Token spricht für eine Person: Es sieht, was sie sieht, und endet, wenn sie geht. Ein Bot-Token ist die bessere Wahl, wo es eines gibt.',
    watchedAs: (names) =>
      `${plural(names.length, { one: 'Eine Integration verwendet', other: `${number(names.length)} Integrationen verwenden` })} es schon: ${list(names.map((name) => `„${name}“`))}.`,
    scopes: 'Berechtigungen (scopes)',
    scopesUnknown: 'Slack hat nicht gesagt, welche Berechtigungen dieses Token hat.',
    granted: 'erteilt',
    missing: 'fehlt.',
    consequence: {
      'channels:read':
        'Öffentliche Channels sind nicht zu sehen; ob einer archiviert oder gesperrt ist, bleibt unbekannt.',
      'groups:read': 'Private Channels sind nicht zu sehen, auch nicht die, in denen der Bot Mitglied ist.',
      'chat:write':
        'Eine App mit diesem Token kann nichts posten. Für ein Token, das nur überwacht, ist das in Ordnung.',
    },
  },
  channels: {
    title: 'Welche Channels soll es erreichen?',
    search: 'Channels durchsuchen',
    list: 'Channels',
    loading: 'Channels werden geladen …',
    found: (found, loaded, more) =>
      more
        ? `${found} der ersten ${number(loaded)} Channels`
        : `${found} ${plural(loaded, { one: 'Channel', other: 'Channels' })}; private nur, wo der Bot Mitglied ist`,
    more: 'Weitere Channels laden',
    cannotList:
      'Diesem Token fehlt die Berechtigung, Channels aufzulisten (channels:read, groups:read). Nennen Sie die Channels mit ihrer ID; ohne die Berechtigung sieht Redbar allerdings nicht, ob sie offen sind.',
    anyway:
      'Trotzdem überwachen? Nennen Sie die Channels mit ihrer ID: Redbar meldet dann, wenn es wieder funktioniert.',
    isPrivate: 'privat',
    isArchived: 'archiviert',
    isOutside: 'Bot nicht Mitglied',
    watchedAs: (name) => `überwacht: ${name}`,
    byId: 'Channel-ID oder Link',
    add: 'Channel hinzufügen',
    idHint:
      'In Slack: oben auf den Namen des Channels, dann Info, ganz unten. Für private Channels, die nicht aufgelistet sind.',
    chosenAlready: 'Dieser Channel ist schon ausgewählt.',
    refused: {
      empty: 'Geben Sie die ID des Channels ein, oder fügen Sie einen Link zum Channel ein.',
      name: 'Das ist ein Name, aber Slack wird nach der ID gefragt. Eine ID beginnt mit C, D oder G, wie C0123456789.',
      person: 'Das ist die ID einer Person, nicht die eines Channels.',
      'no-id': 'Das ist keine Channel-ID: Diese beginnen mit C, G oder D, wie C0123456789.',
    },
  },
  choice: {
    name: (channel) => `Name für ${channel}`,
    hookName: 'Name',
    remove: 'Entfernen',
    removeOne: (channel) => `${channel} entfernen`,
  },
  trial: {
    asking: 'Slack wird gefragt …',
    works: {
      auth: 'Das Token funktioniert',
      channel: 'Funktioniert: Das Token ist gut, und der Channel ist offen',
      webhook: 'Funktioniert: Slack kennt diesen Webhook. Es wurde nichts gepostet.',
    },
    steps: 'Was zu tun ist',
    again: 'Erneut fragen',
    waiting: (span) => `Slack bittet um ${span} Geduld. Es geht von selbst weiter.`,
  },
  names: {
    webhook: (end) => `Webhook ${end}`,
    channel: (channel, workspace) => `${channel} in ${workspace}`,
  },
  flow: {
    refused: 'Was sich nicht verwenden lässt',
    every: 'Prüfen alle … Sekunden',
    everyHint: (least) => `Bei Slack mindestens ${number(least)}. 300 Sekunden sind 5 Minuten.`,
    nothingYet: 'Wählen Sie mindestens einen Channel, oder fügen Sie einen Webhook ein.',
    kept: 'Noch ist nichts gespeichert. Die Zugangsdaten kommen in den Schlüsselbund des Systems; wo es keinen gibt, fragt Redbar zuerst.',
    declined: 'Es wurde nichts gespeichert. Was Sie eingegeben haben, ist noch da.',
    watch: (count) =>
      count === 0
        ? 'Überwachen'
        : `${number(count)} ${plural(count, { one: 'Integration', other: 'Integrationen' })} überwachen`,
  },
  progress: {
    asking: (count) =>
      `Slack wird nach ${number(count)} ${plural(count, { one: 'Token oder Webhook', other: 'Tokens oder Webhooks' })} gefragt.`,
    done: ({ works, faulty, unasked }) =>
      `${number(works + faulty + unasked)} gefragt: ${list([
        ...(works > 0
          ? [`${number(works)} ${plural(works, { one: 'funktioniert', other: 'funktionieren' })}`]
          : []),
        ...(faulty > 0 ? [`bei ${number(faulty)} gibt es etwas zu sehen`] : []),
        ...(unasked > 0
          ? [`${number(unasked)} ${plural(unasked, { one: 'ließ', other: 'ließen' })} sich nicht fragen`]
          : []),
      ])}.`,
    choose: 'Wählen Sie Channels.',
    unusable: (lines) =>
      `${plural(lines.length, { one: 'Zeile', other: 'Zeilen' })} ${list(lines.map(number))} ${plural(lines.length, { one: 'lässt', other: 'lassen' })} sich nicht verwenden.`,
    unknown: (lines) =>
      `${plural(lines.length, { one: 'Zeile', other: 'Zeilen' })} ${list(lines.map(number))} nicht erkannt.`,
  },
  address: {
    title: 'Slack für Behörden oder ein Testserver',
    label: 'API-Adresse',
    placeholder: 'https://slack.com/api/',
    hint: 'Für slack.com leer lassen. Erlaubt sind slack-gov.com und dieser Computer.',
  },
  consent: {
    title: 'Zugangsdaten ohne Schlüsselbund speichern?',
    what: 'Dieser Computer hat keinen Schlüsselbund, den Redbar verwenden kann. Bisher wurde nichts gespeichert.',
    risk: 'Wenn Sie zustimmen, stehen Tokens und Webhook-URLs im Klartext im Ordner von Redbar, wo jedes Ihrer Programme sie lesen kann.',
    better:
      'Besser: Richten Sie den GNOME-Schlüsselbund oder KWallet ein, entsperren Sie ihn, und kommen Sie wieder. Was Sie eingegeben haben, bleibt 15 Minuten hier.',
    agree: 'Im Klartext speichern',
    refuse: 'Nicht speichern',
  },
  help: {
    apps: 'den App-Seiten von Slack',
    token: {
      title: 'Wo finde ich mein Bot-Token?',
      open: (apps) => phrase`Öffnen Sie auf ${apps} Ihre App, und wählen Sie „OAuth & Permissions“.`,
      copy: (prefix) => phrase`Kopieren Sie das Bot User OAuth Token. Es beginnt mit ${prefix}.`,
      more: 'Was ein Token ist',
    },
    hook: {
      title: 'Wo finde ich meine Webhook-URL?',
      open: (apps) => phrase`Öffnen Sie auf ${apps} Ihre App, und wählen Sie „Incoming Webhooks“.`,
      copy: (prefix) => phrase`Kopieren Sie die Webhook-URL. Sie beginnt mit ${prefix}.`,
      silent: 'Redbar fragt dort an, ohne eine Nachricht zu posten.',
    },
    refused: {
      title: 'Keine Berechtigung zum Installieren?',
      text: 'Ihr Workspace verlangt, dass ein Admin die App erst genehmigt. Es gibt einen Weg und einen fertigen Text dazu.',
      link: 'So wird sie genehmigt',
    },
  },
  manifest: {
    title: 'Noch keine App?',
    text: 'Eine fertige App für Slack mit den wenigsten Berechtigungen: Sie sieht Channels und liest keine Nachrichten.',
    open: 'Bei Slack anlegen',
    copy: 'Manifest kopieren',
    show: 'Manifest anzeigen',
    posting: 'Sie postet auch Nachrichten (chat:write)',
    postingHint:
      'Ohne diese Berechtigung kann die App nur überwachen, und Redbar weist mit einer Warnung darauf hin.',
  },
  demo: {
    title: 'Nur mal schauen?',
    text: 'Die Demo spielt einen Tag mit Störungen in erfundenen Workspaces durch, getrennt von allem, was Ihnen gehört.',
    open: 'Demo ansehen',
    opened: 'Die Demo öffnet sich in einem eigenen Fenster.',
  },
  form: {
    name: 'Name',
    token: 'Bot-Token',
    webhookUrl: 'Webhook-URL',
    channelId: 'Channel-ID',
    cancel: 'Abbrechen',
  },
  edit: {
    title: 'Integration bearbeiten',
    save: 'Speichern',
    keepSecret: 'Leer lassen, um die jetzigen zu behalten.',
    lostSecret: 'Die Zugangsdaten sind verloren: Geben Sie sie noch einmal ein.',
  },
  alarms: {
    title: 'Alarme',
    priority: 'Priorität',
    priorities: {
      low: { name: 'Niedrig', meaning: 'Meldet sich nie: Nur Infobereich und Fenster zeigen eine Störung.' },
      normal: { name: 'Normal', meaning: 'Meldet eine Störung; in den Ruhezeiten erst an deren Ende.' },
      high: { name: 'Hoch', meaning: 'Meldet eine Störung, auch in den Ruhezeiten.' },
    },
    messagesPerDay: 'Nachrichten am Tag, etwa',
    messagesHint:
      'Damit kann Redbar schätzen, wie viele Nachrichten verloren gingen. Leer lassen, wenn Sie es nicht wissen.',
  },
  remove: {
    title: 'Integration entfernen?',
    what: (name) =>
      phrase`Redbar prüft ${name} nicht mehr und vergisst Verlauf und Zugangsdaten. In Slack ändert sich nichts. Das lässt sich nicht rückgängig machen.`,
    send: 'Entfernen',
  },
  test: {
    ask: 'Testnachricht senden?',
    title: 'Testnachricht',
    send: 'Senden',
    sending: 'Wird gesendet …',
    warning: 'Im Slack-Channel dieses Webhooks wird eine Nachricht erscheinen',
    what: (warning) =>
      phrase`${warning}, die alle im Channel lesen können. Darin steht, dass sie ein Test von Redbar ist, und Redbar kann sie nicht zurücknehmen.`,
    which: (name) => `Webhook: ${name}`,
    again: 'Erneut versuchen',
    done: 'Fertig',
    posted: 'Slack hat die Nachricht angenommen',
    look: 'Sehen Sie jetzt im Channel nach: Ist sie da, kommen Nachrichten dieses Webhooks an.',
  },
}
