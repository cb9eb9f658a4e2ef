import type { FaultsMessages } from '../en/faults.ts'

/** What Redbar says when it fails itself. In German. */
export const faultsMessages: FaultsMessages = {
  inPart: {
    window: 'Ein Fehler in diesem Fenster',
    bar: 'Ein Fehler in der oberen Leiste',
    notices: 'Ein Fehler in den Hinweisen',
    list: 'Ein Fehler in der Liste der Integrationen',
    page: 'Ein Fehler auf dieser Seite',
    details: 'Ein Fehler in den Details',
    dialog: 'Ein Fehler in diesem Dialog',
  },
  ours: 'Das ist ein Fehler von Redbar selbst, nicht Ihrer Integrationen. Diese werden weiter geprüft.',
  again: 'Wieder anzeigen',
  copy: 'Bericht kopieren',
  save: 'Support-Paket speichern',
  load: 'Fenster neu laden',
  request: {
    unconnected: 'Dieses Fenster ist nicht mit Redbar verbunden.',
    unanswered:
      'Redbar hat diesem Fenster nicht geantwortet. Schließen Sie es und öffnen Sie es wieder über den Infobereich.',
    unknown: 'In diesem Fenster ist etwas schiefgegangen.',
  },
}
