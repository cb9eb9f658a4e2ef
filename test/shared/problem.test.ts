import { expect, test } from 'vitest'
import { problemsMessages as german } from '../../shared/language/de/problems.ts'
import { problemsMessages as english } from '../../shared/language/en/problems.ts'
import { type Problem, problemSentence } from '../../shared/problem.ts'

/** Problems whose sentences depend on their facts. */
const PROBLEMS: [problem: Problem, english: string, german: string][] = [
  [
    { kind: 'keyring-locked-search', name: 'Reviews', others: 0, undone: 'saved' },
    "The system's keyring is locked, so nothing was saved: Redbar cannot look for the secret of “Reviews” in it. Unlock the keyring and try again.",
    'Der Schlüsselbund des Systems ist gesperrt. Deshalb wurde nichts gespeichert: Redbar kann darin nicht nach den Zugangsdaten von „Reviews“ suchen. Entsperren Sie ihn, und versuchen Sie es noch einmal.',
  ],
  [
    { kind: 'keyring-locked-search', name: 'Reviews', others: 2, undone: 'copied' },
    "The system's keyring is locked, so nothing was copied: Redbar cannot look for the secret of “Reviews” and 2 more in it. Unlock the keyring and try again.",
    'Der Schlüsselbund des Systems ist gesperrt. Deshalb wurde nichts kopiert: Redbar kann darin nicht nach den Zugangsdaten von „Reviews“ und 2 weiteren suchen. Entsperren Sie ihn, und versuchen Sie es noch einmal.',
  ],
  [
    { kind: 'at', at: 'integrations[2].everySeconds', problem: { kind: 'interval-least', seconds: 30 } },
    'integrations[2].everySeconds: must be at least 30 seconds',
    'integrations[2].everySeconds: mindestens 30 Sekunden',
  ],
  [
    { kind: 'setup-shape', problem: { kind: 'field-type', type: 'object' } },
    'The file must be an object in braces. It must be { "integrations": [ … ] }.',
    'Die Datei muss ein Objekt in geschweiften Klammern sein. Sie muss so aussehen: { "integrations": [ … ] }.',
  ],
  [
    {
      kind: 'in-field',
      field: 'a field of tomorrow',
      problem: { kind: 'field-unknown', names: ['chanel', null] },
    },
    'This: has a field that is not known: "chanel", (a name that is not shown here: it could be a secret)',
    'Eingabe: hat ein unbekanntes Feld: „chanel“, (hier nicht gezeigt: der Name könnte geheim sein)',
  ],
  [
    { kind: 'config-unwritten', key: 'integrations', file: 'config.json', why: 'EROFS' },
    'The integrations could not be saved in config.json (EROFS).',
    'Die Integrationen konnten nicht in config.json gespeichert werden (EROFS).',
  ],
  [
    { kind: 'bundle-secret', place: { kind: 'line', file: 'logs/redbar.log', line: 3 } },
    'Something that looks like a secret stands in logs/redbar.log, line 3, so the support bundle was not saved.',
    'Das Support-Paket wurde nicht gespeichert. Etwas, das nach Zugangsdaten aussieht, steht in logs/redbar.log, Zeile 3.',
  ],
]

test.each(PROBLEMS)('$kind is said in English and in German', (problem, inEnglish, inGerman) => {
  expect([
    problemSentence(problem, { problems: english }),
    problemSentence(problem, { problems: german }),
  ]).toEqual([inEnglish, inGerman])
})
