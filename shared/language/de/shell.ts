import type { ShellMessages } from '../en/shell.ts'

/** What frames the window: top bar, banners, list of integrations, common buttons. In German. */
export const shellMessages: ShellMessages = {
  page: { back: 'Alle Integrationen' },
  dialog: { close: 'Schließen' },
  remedy: {
    cause: 'Was wahrscheinlich passiert ist',
    causes: 'Was wahrscheinlich passiert ist, das Wahrscheinlichste zuerst',
    whoMends: 'Wer das beheben kann',
  },
  copy: { copied: 'Kopiert', said: 'In die Zwischenablage kopiert' },
  saving: { saved: (fileName) => `Gespeichert als ${fileName}` },
  exporting: {
    label: 'Exportieren',
    hint: 'Diese Einträge als Datei speichern',
    formats: { csv: 'CSV, für Tabellen', json: 'JSON, für Programme' },
  },
}
