import { list, number, plural } from './grammar.ts'

/** How often it happened since a moment ("10:12"). */
type Times = { count: number; since: string }

const happened = ({ count, since }: Times): string =>
  count === 1 ? `It happened at ${since}.` : `It happened ${number(count)} times since ${since}.`

const UNTOUCHED = 'Your integrations are still watched, and nothing about them changed.'
const REPORT =
  'If it comes back, save a support bundle for whoever looks after Redbar: its log says what happened.'

/** Redbar itself went wrong: what did not work, that nothing is said of integrations by it, and what to do. */
const faults = {
  check: (times: Times) => ({
    title: 'Redbar itself had a fault in a check',
    detail: `A check could not be finished, so that it says nothing about its integration; it is asked again at its next turn. All others are still watched. ${REPORT} ${happened(times)}`,
  }),
  alert: (times: Times) => ({
    title: 'Redbar itself had a fault with a notification',
    detail: `A notification may be missing, or come twice. What fails is shown by the tray icon and in this window. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
  request: (times: Times) => ({
    title: 'Redbar itself had a fault with what you asked for',
    detail: `What you asked for in this window was not done, or not all of it. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
  window: (times: Times) => ({
    title: 'Redbar itself had a fault in its window',
    detail: `A part of this window could not be shown. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
  other: (times: Times) => ({
    title: 'Redbar itself had a fault',
    detail: `Something went wrong behind the scenes. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
  'window-reopened': (times: Times) => ({
    title: "Redbar's window had to be opened again",
    detail: `Its process had ended. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
  'window-closed': (times: Times) => ({
    title: "Redbar's window ended and was left closed",
    detail: `Its process ended twice within a minute. ${UNTOUCHED} ${REPORT} ${happened(times)}`,
  }),
}

const unsaved = {
  pause: {
    title: 'The pause could not be saved',
    detail: 'What you chose in the tray holds until Redbar ends. Its settings cannot be written.',
  },
  acknowledge: {
    title: 'The acknowledgement could not be saved',
    detail: 'What you acknowledged in the tray holds until Redbar ends. The history cannot be written.',
  },
  snooze: {
    title: 'The snooze could not be saved',
    detail: 'What you chose in the tray holds until Redbar ends. Its settings cannot be written.',
  },
  history: {
    title: 'The history cannot be saved',
    detail:
      'Redbar goes on watching. Make room on the disk, or check that its data folder can be written to.',
  },
}

/** Settings and integrations. */
const config = {
  settings: 'Some settings could not be read',
  integrations: 'Some integrations could not be read',
  newer: 'They were written by a newer Redbar.',
  allDefaults: 'All have their defaults now.',
  someDefaults: (fields: readonly string[]) => `These have their defaults now: ${fields.join(', ')}.`,
  leftOut: (names: readonly string[]) => `Left out: ${names.join(', ')}. Add what is missing again.`,
  wholeList: 'the whole list',
  named: (name: string) => `"${name}"`,
  numbered: (count: number) => `number ${count}`,
  /** What is wrong with them, in a sentence before. */
  keptAside: (what: string, file: string) => `${what} The file as it was is kept as ${file}.`,
  notWritten: (what: string, file: string) => `${what} They are still in ${file}, which cannot be written.`,
  unreadable: (file: string) => ({
    title: 'Settings and integrations could not be read',
    detail: `The file was kept aside as ${file}. Redbar begins with none: mend that file and put it back, or add the integrations again.`,
  }),
  unopened: (file: string, why: string) => ({
    title: 'Settings and integrations cannot be opened',
    detail: `${file} cannot be opened (${why}). Nothing that you change will be saved. Mend it and start Redbar again.`,
  }),
}

const secrets = {
  damaged: (file: string) => ({
    title: 'Stored secrets could not be read',
    detail: `The file was kept aside as ${file}. Enter the tokens and webhook addresses again where Redbar asks for them.`,
  }),
  unreadable: (file: string) => ({
    title: 'Stored secrets cannot be read',
    detail: `${file} cannot be read and was left as it is. No secret can be stored until you mend it and start Redbar again.`,
  }),
}

/** The file of the history. `why` are the system's own words. */
const history = {
  damaged: (file: string) => ({
    title: 'The history was damaged',
    detail: `Its file was kept aside as ${file}, and a new history was begun. Monitoring goes on.`,
  }),
  salvaged: (file: string, { results, runs, hours }: { results: number; runs: number; hours: number }) => ({
    title: 'What could be read of the damaged history was saved',
    detail: `From ${file} were brought over: ${list([
      `${number(results)} ${plural(results, { one: 'result with its evidence', other: 'results with their evidence' })}`,
      `${number(runs)} ${plural(runs, { one: 'run of good ones', other: 'runs of good ones' })}`,
      `${number(hours)} ${plural(hours, { one: 'hour of numbers', other: 'hours of numbers' })}`,
    ])}.`,
  }),
  notBackedUp: (file: string, why: string) => ({
    title: 'The history was upgraded without a copy',
    detail: `Beside ${file} no copy of how it was could be made (${why}). The upgrade itself went well.`,
  }),
  newer: (file: string) => ({
    title: 'The history belongs to a newer Redbar',
    detail: `${file} was left as it is. Monitoring goes on, but what is found is kept for this run only. Update Redbar to see and continue the history.`,
  }),
  unopened: (file: string, why: string) => ({
    title: 'The history cannot be saved',
    detail: `${file} cannot be opened (${why}). Monitoring goes on, but what is found is kept for this run only. Mend it and start Redbar again.`,
  }),
  unwritten: (file: string, why: string) => ({
    title: 'The history cannot be saved',
    detail: `${file} cannot be written (${why}). Monitoring goes on: what is found is held in memory, and saved as soon as the disk lets it.`,
  }),
}

/** What Redbar tells about itself: damaged files, a locked keyring, no tray, its own faults. */
export const noticesMessages = {
  faults,
  unsaved,
  config,
  secrets,
  history,
  hookAccepted: (name: string) => ({
    title: `${name}: checks stopped`,
    detail:
      'This webhook accepted a check that Slack should have refused, so a message may have been posted. Redbar has paused it.',
  }),
  /** `why` is said within a sentence. */
  notificationsRefused: (why: string) => ({
    title: 'Notifications cannot be shown',
    detail: `The system did not show the last one (${why}). It is tried again; until then the tray icon and this window tell.`,
  }),
  noTray: () => ({
    title: 'This desktop has no tray',
    detail:
      'Redbar cannot show an icon here, so it watches only while this window is open. On GNOME, the extension "AppIndicator and KStatusNotifierItem Support" adds a tray.',
  }),
  /** What can be done about a notice. */
  actions: { 'support-bundle': { kind: 'support-bundle' as const, label: 'Save a support bundle' } },
}
/** What Redbar tells about itself: damaged files, a locked keyring, no tray, its own faults. */
export type NoticesMessages = typeof noticesMessages
