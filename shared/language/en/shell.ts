import type { ExportFormat } from '../../export.ts'

const formats: Record<ExportFormat, string> = {
  csv: 'CSV, for spreadsheets',
  json: 'JSON, for programs',
}

/** What frames the window: top bar, banners, list of integrations, common buttons. */
export const shellMessages = {
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
