import type { ExportFormat } from '../../export.ts'
import type { IntegrationStatus } from '../../overview.ts'
import { phrase } from '../phrase.ts'
import { statusMessages } from './status.ts'

const formats: Record<ExportFormat, string> = {
  csv: 'CSV, for spreadsheets',
  json: 'JSON, for programs',
}

/** What frames the window: top bar, banners, list of integrations, common buttons. */
export const shellMessages = {
  top: {
    demo: 'Demo',
    demoHint: 'A made-up workspace on this computer: nothing here is real',
    add: 'Add integration',
    checkAll: 'Check all now',
    pauseAll: 'Pause all 1 h',
    resumeAll: 'Resume all',
    snoozeAll: 'Snooze all',
    snoozeAllHint: 'Notifications are on: snooze all',
    endSnooze: 'End snooze',
    endSnoozeHint: 'Notifications are snoozed: end snooze',
  },
  /** Parts of one line, after `status.counted`. */
  summary: {
    offline: 'Offline',
    slackProblem: 'Slack has a problem',
    checked: <T>(when: T) => phrase`checked ${when}`,
    quiet: <T>(until: T) => phrase`quiet until ${until}`,
  },
  banners: {
    name: 'Notices',
    dismiss: 'Dismiss',
    dismissOne: (title: string) => `Dismiss: ${title}`,
    refused: 'That did not work',
  },
  offline: {
    title: 'This computer is offline',
    detail:
      'Redbar cannot see your integrations until the network is back. Nothing is reported as broken meanwhile.',
  },
  slackProblem: {
    title: 'Slack has a problem',
    link: "Slack's status page",
    /** In Slack's own words. */
    reported: (title: string) => `Slack itself reports: “${title}”.`,
    noticed: 'Its servers answer with errors.',
    blame: 'Until it is over, none of your integrations is blamed for it.',
  },
  paused: {
    title: 'All checks are paused',
    forGood: 'Nothing is asked until you resume.',
    until: <T>(until: T) => phrase`Nothing is asked until ${until}.`,
  },
  snoozed: {
    title: 'Notifications are snoozed',
    until: <T>(until: T) => phrase`Nothing rings until ${until}; checks go on.`,
    untilWhilePaused: <T>(until: T) => phrase`Nothing rings until ${until}.`,
  },
  list: {
    pages: 'Pages',
    overview: 'Overview',
    search: 'Search',
    /** What is said of its key when the pointer rests on it. */
    searchHint: 'Search the history (/)',
    title: 'Integrations',
    webhook: 'Webhook',
    neverChecked: 'never',
    /** What is heard after a status. */
    snoozed: ', notifications snoozed',
    comesAndGoes: 'Comes and goes',
    /** "19 of 20 failing": how many of those with one cause stand so. */
    part: (count: number, all: number, status: IntegrationStatus) =>
      `${count} of ${all} ${statusMessages.integration[status].toLowerCase()}`,
  },
  start: {
    loading: 'Loading…',
    unanswered: 'Redbar does not answer this window',
    nothingKnown: 'This says nothing about your integrations.',
    again: 'Try again',
  },
  page: {
    /** Back to the list, where the window is too narrow for both. */
    back: 'All integrations',
  },
  dialog: { close: 'Close' },
  remedy: {
    cause: 'What probably happened',
    /** More than one. */
    causes: 'What probably happened, the likeliest first',
    /** Before one of `status.whoMends`. */
    whoMends: 'Who can mend it',
  },
  copy: {
    /** On the button, for a moment. */
    copied: 'Copied',
    /** To screen readers. */
    said: 'Copied to the clipboard',
  },
  saving: {
    saved: (fileName: string) => `Saved as ${fileName}`,
  },
  exporting: {
    label: 'Export',
    hint: 'Save these entries as a file',
    formats,
  },
}
/** What frames the window: top bar, banners, list of integrations, common buttons. */
export type ShellMessages = typeof shellMessages
