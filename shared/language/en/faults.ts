import type { WindowPart } from '../../window-part.ts'

const inPart: Record<WindowPart, string> = {
  window: 'A fault in this window',
  bar: 'A fault in the top bar',
  notices: 'A fault in the notices',
  list: 'A fault in the list of integrations',
  page: 'A fault in this page',
  details: 'A fault in the details',
  dialog: 'A fault in this dialog',
}

/** What Redbar says when it fails itself. */
export const faultsMessages = {
  inPart,
  ours: "This is Redbar's own fault, not your integrations'. They are still being checked.",
  again: 'Show it again',
  copy: 'Copy a report',
  save: 'Save the support bundle',
  load: 'Load the window again',
  /** Why a request had no answer. */
  request: {
    unconnected: 'This window is not connected to Redbar.',
    unanswered: 'Redbar did not answer this window. Close it and open it again from the tray.',
    unknown: 'Something in this window went wrong.',
  },
}
/** What Redbar says when it fails itself. */
export type FaultsMessages = typeof faultsMessages
