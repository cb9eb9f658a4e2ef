import { number, plural } from './grammar.ts'

const groups = { integrations: 'Integrations', actions: 'Actions', pages: 'Pages', settings: 'Settings' }

/** What each key does. */
const shortcuts = {
  title: 'Keyboard shortcuts',
  groups: {
    anywhere: 'Anywhere',
    lists: 'In lists and results',
    charts: 'In bars and the overview',
    details: 'In details and dialogs',
  },
  palette: 'Commands: go anywhere, do anything',
  search: 'Search the history',
  help: 'This list',
  back: 'Back, and forward',
  next: 'Next and previous line',
  ends: 'First and last line',
  open: 'Open what has the focus',
  days: 'Next and previous bar',
  rows: 'Next and previous integration in the overview',
  show: 'Go to that time in the history',
  close: 'Close',
  tabs: 'Next and previous tab',
  or: 'or',
}

const keys = {
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  escape: 'Esc',
  alt: 'Alt',
  ctrl: 'Ctrl',
}

/** What can be done from the palette. */
const commands = {
  overview: 'Overview',
  search: 'Search the history',
  permission: '“You are not authorised to install”: what to do',
  add: 'Add an integration',
  checkAll: 'Check all now',
  check: (name: string) => `Check ${name} now`,
  edit: (name: string) => `Edit ${name}`,
  pauseAll: 'Pause all checks for 1 hour',
  resumeAll: 'Resume all checks',
  snoozeAll: 'Snooze all notifications for 1 hour',
  endSnooze: 'End the snooze of notifications',
  acknowledge: (name: string) => `Acknowledge the failure of ${name}`,
  unacknowledge: (name: string) => `Undo the acknowledgement of ${name}`,
  snooze: (name: string) => `Snooze notifications of ${name} for 1 hour`,
  endSnoozeOf: (name: string) => `End the snooze of ${name}`,
  pause: (name: string) => `Pause ${name}`,
  resume: (name: string) => `Resume ${name}`,
  test: (name: string) => `Send a test message through ${name}`,
  save: (name: string, format: string) => `Export the history of ${name} as ${format}`,
  remove: (name: string) => `Remove ${name}`,
  light: 'Light theme',
  dark: 'Dark theme',
  system: 'Theme of the system',
  language: (name: string) => `Language: ${name}`,
  systemLanguage: 'Language of the system',
  demo: 'Open the demo',
  support: 'Save a support bundle',
  shortcuts: 'Keyboard shortcuts',
  settings: (section: string) => `Settings: ${section}`,
}

/** The command palette and the list of shortcuts. */
export const paletteMessages = {
  title: 'Commands',
  button: 'Commands',
  field: 'Integration, action or setting',
  results: 'Commands',
  none: 'Nothing is called that.',
  found: (count: number) => `${number(count)} ${plural(count, { one: 'command', other: 'commands' })}`,
  more: (count: number) => `${number(count)} more: type on to find them.`,
  groups,
  commands,
  shortcuts,
  keys,
}
/** The command palette and the list of shortcuts. */
export type PaletteMessages = typeof paletteMessages
