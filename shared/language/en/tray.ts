import type { IntegrationStatus } from '../../overview.ts'
import { countMessages } from './count.ts'
import { number } from './grammar.ts'

/** "2 failing": how many stand so. */
const counts: Record<IntegrationStatus, (count: number) => string> = {
  failing: (count) => `${number(count)} failing`,
  acknowledged: (count) => `${number(count)} acknowledged`,
  confirming: (count) => `${number(count)} being confirmed`,
  warning: (count) => `${number(count)} with a warning`,
  inconclusive: (count) => `${number(count)} could not be checked`,
  stale: (count) => `${number(count)} out of date`,
  waiting: (count) => `${number(count)} waiting`,
  ok: (count) => `${number(count)} ok`,
  paused: (count) => `${number(count)} paused`,
}

/** The tray's tooltip and menu, and the menu of the app. */
export const trayMessages = {
  tooltip: (summary: string) => `Redbar: ${summary}`,
  demoTooltip: (summary: string) => `Redbar Demo: ${summary}`,
  /** The parts of "offline, 2 failing, 9 ok, checked 09:14, quiet until 07:00". */
  summary: {
    nothing: 'no integrations yet',
    offline: 'offline',
    slackProblem: 'Slack has a problem',
    counts,
    checked: (time: string) => `checked ${time}`,
    snoozed: 'snoozed',
    snoozedUntil: (time: string) => `snoozed until ${time}`,
    quiet: 'quiet',
    quietUntil: (time: string) => `quiet until ${time}`,
  },
  /** A line for what fails for one cause. */
  failing: {
    one: (name: string, reason: string) => `${name}: ${reason}`,
    several: (reason: string, count: number) => `${reason}: ${countMessages.integrations(count)}`,
    severalIn: (reason: string, count: number, place: string) =>
      `${reason}: ${place}, ${countMessages.integrations(count)}`,
    acknowledged: (line: string) => `${line} (acknowledged)`,
    more: (count: number) => `${number(count)} more`,
  },
  menu: {
    acknowledge: 'Acknowledge',
    acknowledgeAll: 'Acknowledge all',
    /** Below "Acknowledge". */
    all: 'All',
    snooze: 'Snooze notifications for 1 hour',
    endSnooze: 'End snooze',
    checkNow: 'Check now',
    pause: 'Pause for 1 hour',
    resume: 'Resume',
    open: 'Open Redbar',
    settings: 'Settings',
    quit: 'Quit',
  },
  appMenu: {
    about: (app: string) => `About ${app}`,
    services: 'Services',
    hide: (app: string) => `Hide ${app}`,
    hideOthers: 'Hide Others',
    unhide: 'Show All',
    quit: (app: string) => `Quit ${app}`,
    file: 'File',
    close: 'Close Window',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteAsText: 'Paste and Match Style',
    remove: 'Delete',
    selectAll: 'Select All',
    view: 'View',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Toggle Full Screen',
  },
}
/** The tray's tooltip and menu, and the menu of the app. */
export type TrayMessages = typeof trayMessages
