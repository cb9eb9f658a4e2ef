import type { NotificationsMessages } from '../en/notifications.ts'
import { countMessages } from './count.ts'
import { number, plural } from './grammar.ts'

const { integrations } = countMessages

/** What native notifications and test messages say. In German. */
export const notificationsMessages: NotificationsMessages = {
  subject: {
    several: integrations,
    severalIn: (count, workspace) => `${integrations(count)} in ${workspace}`,
  },
  failure: {
    title: (subject, reason) => `${subject}: ${reason}`,
    nowSteady: 'Es ist kein Hin und Her mehr: Die Störung dauert jetzt an.',
    otherCause: 'Die Störung hat jetzt eine andere Ursache als die zuletzt gemeldete.',
  },
  flapping: {
    title: (subject, count) =>
      plural(count, {
        one: `${subject}: fällt immer wieder aus`,
        other: `${subject}: fallen immer wieder aus`,
      }),
    lately: (reason, code) => `Ausfälle und gute Prüfungen wechseln sich ab, zuletzt: ${reason} (${code}).`,
    silence: (minutes) => `Sie hören erst wieder davon, wenn ${minutes} Minuten lang Ruhe war.`,
  },
  recovery: {
    title: (subject, count) =>
      plural(count, { one: `${subject}: funktioniert wieder`, other: `${subject}: funktionieren wieder` }),
    was: (reason, code) => `Die Störung war: ${reason} (${code}).`,
  },
  past: {
    title: (subject, count) =>
      plural(count, {
        one: `${subject}: war gestört, funktioniert wieder`,
        other: `${subject}: waren gestört, funktionieren wieder`,
      }),
    was: (span, reason, code) => `Die Störung dauerte ${span}: ${reason} (${code}).`,
  },
  reminder: {
    title: (subject) => `${subject}: weiterhin gestört`,
    several: (count) =>
      plural(count, {
        one: `${integrations(count)} ist weiterhin gestört`,
        other: `${integrations(count)} sind weiterhin gestört`,
      }),
    since: (span, reason) => `Seit ${span}: ${reason}.`,
  },
  summary: {
    afterHold: (count) => `Während es still war: ${number(count)} Meldungen`,
    failures: (count) => `${number(count)} weitere Störungen in Slack`,
    recoveries: (count) => `${number(count)} weitere Entwarnungen in Slack`,
    changes: (count) => `${number(count)} weitere Änderungen in Slack`,
  },
  shared: {
    token: (names) => `Alle nutzen dasselbe Token: ${names}.`,
    app: (names) => `Alle gehören zu einer App: ${names}.`,
    workspace: (names) => `Alle sind im selben Workspace: ${names}.`,
    channel: (names) => `Alle posten in denselben Channel: ${names}.`,
  },
  more: (count) => `${number(count)} weitere`,
  buttons: { acknowledge: 'Zur Kenntnis nehmen', snooze: '1 Stunde stummschalten' },
  test: {
    title: 'Redbar kann Sie erreichen',
    body: 'Das ist ein Test. Wenn eine Integration ausfällt, stehen hier die Ursache und was hilft.',
  },
  testMessage: {
    text: 'Redbar: Das ist eine Testnachricht. Jemand hat „Testnachricht senden“ gedrückt, um zu sehen, ob sie ankommt.',
    refused: {
      title: 'Slack hat die Nachricht nicht angenommen',
      meaning: 'Die Antwort war nicht das übliche „ok“.',
    },
  },
}
