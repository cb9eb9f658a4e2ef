import { phrase } from '../phrase.ts'
import { number, plural } from './grammar.ts'

const checks = (count: number) => `${number(count)} ${plural(count, { one: 'check', other: 'checks' })}`

/** Lists of checks and of incidents, of one integration or of all. */
export const historyListMessages = {
  title: 'History',
  choice: {
    label: 'What the history lists',
    results: 'Checks',
    incidents: 'Incidents',
  },
  loading: 'Loading the history',
  unread: 'The history could not be read.',
  retry: 'Try again',
  empty: {
    title: 'Nothing yet.',
    soon: 'The first check is on its way.',
    paused: 'It is paused: its first check comes once it is resumed.',
    offline: 'This computer is offline: the first check comes once the network is back.',
  },
  loadingOlder: { checks: 'Loading older checks…', incidents: 'Loading older incidents…' },
  begin: 'This is where it begins.',
  gap: (length: string) => `Not checked for ${length}`,
  pruned: 'Of older good checks only their number is kept',
  /** `from` is the day on which they began, where it is another than that of the last. */
  run: (count: number, span: string, from: string | null) =>
    `${checks(count)}, ${from === null ? '' : `${from} `}${span}`,
  showEach: 'Show each check',
  fold: 'Fold these checks',
  details: 'Details',
  geekyDetails: 'Geeky details',
  /** A verdict before what it is about, to screen readers. */
  verdict: (word: string) => `${word}: `,
  onwards: {
    newer: 'Load newer checks',
    newest: 'Back to the newest',
    /** How many checks came in, and how many of them failed. */
    news(count: number, failed: number): string {
      const words = count === 1 ? '1 new check' : `${number(count)} new checks`
      if (failed === 0) return words
      if (failed === count) return `${words}, ${count === 1 ? '' : 'all '}failed`
      return `${words}, ${number(failed)} failed`
    },
  },
  incidents: {
    label: 'Incidents',
    empty: 'No incidents yet.',
    emptyMore: 'What breaks for longer than a moment will stand here.',
    end: 'No older incidents.',
    showChecks: 'Show its checks',
    firstFailure: 'First failure',
    lastFailure: 'Last failure',
    open: (length: string) => `Open for ${length}`,
    lasted: (length: string) => `Lasted ${length}`,
    comesAndGoes: (length: string) => `Comes and goes, for ${length} now`,
    cameAndWent: (length: string) => `Came and went for ${length}`,
    /** Others that fail for the same cause, after one of the four above. */
    alongWith: <T>(state: T, others: number) =>
      phrase<
        T | string
      >`${state}, along with ${number(others)} ${plural(others, { one: 'other', other: 'others' })} of the same cause`,
    began: (from: string, to: string) => `Began between ${from} and ${to}`,
    beganAndEnded: (from: string, to: string, end: string) =>
      `Began between ${from} and ${to}, worked again ${end}`,
    fromFirst: (at: string) => `Failed from its first check, ${at}`,
    fromFirstAndEnded: (at: string, end: string) => `Failed from its first check, ${at}, worked again ${end}`,
    failures: (count: number) =>
      `${number(count)} failed ${plural(count, { one: 'check', other: 'checks' })}`,
    told: (at: string) => `told ${at}`,
    notToldYet: 'not told yet',
    notTold: 'not told',
    knownUntil: (until: string) => `acknowledged until ${until}`,
    wasKnown: 'had been acknowledged',
  },
}
/** Lists of checks and of incidents, of one integration or of all. */
export type HistoryListMessages = typeof historyListMessages
