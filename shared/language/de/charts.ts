import type { BarStatus, Period } from '../../timeline.ts'
import type { ChartsMessages } from '../en/charts.ts'
import { phrase } from '../phrase.ts'
import { number, plural } from './grammar.ts'

const barStatus: Record<BarStatus | 'before', string> = {
  ok: 'OK',
  warning: 'Warnung',
  failed: 'Gestört',
  mixed: 'Teilweise gestört',
  unknown: 'Nichts beobachtet',
  before: 'Bevor sie hinzugefügt wurde',
}

const last: Record<Period, string> = {
  '24h': 'der letzten 24 Stunden',
  '7d': 'der letzten 7 Tage',
  '30d': 'der letzten 30 Tage',
  '90d': 'der letzten 90 Tage',
  '1y': 'des letzten Jahres',
}

/** The timeline and the chart of answer times, in German. */
export const chartsMessages: ChartsMessages = {
  title: 'Zeitleiste',
  unreadable: 'Die Zeitleiste konnte nicht gelesen werden.',
  tryAgain: 'Erneut versuchen',
  periods: 'Zeitraum',
  period: { '24h': '24 h', '7d': '7 Tage', '30d': '30 Tage', '90d': '90 Tage', '1y': 'Jahr' },
  bars: (period) => `Balken ${last[period]}`,
  now: 'jetzt',
  barStatus,
  bar: {
    watchedAll: 'Vollständig beobachtet',
    watched: (watched, of) => `${watched} von ${of} beobachtet`,
    failedWatchedAll: (failed) => `${failed} gestört; vollständig beobachtet`,
    failedWatched: (failed, watched, of) => `${failed} gestört; ${watched} von ${of} beobachtet`,
    blind: 'Im Ruhezustand, offline, geschlossen oder pausiert',
    ok: (count) => `${number(count)} OK`,
    warnings: (count) => `${number(count)} ${plural(count, { one: 'Warnung', other: 'Warnungen' })}`,
    failures: (count) => `${number(count)} gestört`,
    unseen: (count) => `${number(count)} nicht prüfbar`,
    took: (mean, min, max) => `Antworten dauerten im Mittel ${mean}, ${min} bis ${max}`,
    more: (count) => `und ${number(count)} weitere`,
  },
  uptime: {
    up: (share, rest) => phrase`Verfügbar: ${share} ${rest}`,
    nothingWatched: 'In dieser Zeit wurde nichts beobachtet',
    ofAll: 'der Zeit, vollständig beobachtet',
    ofWatched: (coverage) => `der Zeit, von der ${coverage} beobachtet wurden`,
    noIncidents: 'keine Störungen',
    oneIncident: (length, title) => `1 Störung von ${length}, ${title}`,
    incidents: (count, longest) => `${number(count)} Störungen, die längste ${longest}`,
    recovered: (mean) => `im Mittel nach ${mean} behoben`,
    notRecovered: 'noch nicht behoben',
    times: (title, count) => `${number(count)}-mal ${title}`,
    took: (mean, min, max) => `Antworten dauerten im Mittel ${mean}, ${min} bis ${max}`,
  },
  slack: {
    list: 'Störungen bei Slack selbst',
    all: (count) => `Alle ${number(count)} Störungen bei Slack`,
    fewer: 'Weniger Störungen bei Slack',
    one: (when, what) => phrase`Slack, ${when}: ${what}`,
    since: (time) => `seit ${time}`,
    orLater: (span) => `${span} oder später`,
    had: (what) => `Slack hatte eine Störung: ${what}`,
    hadMany: (count, what) => `Slack hatte ${number(count)} Störungen: ${what}`,
  },
  answers: {
    title: 'Antwortzeiten',
    unreadable: 'Die Antwortzeiten konnten nicht gelesen werden.',
    none: 'In dieser Zeit kam keine Antwort.',
    summary: ({ half, p50, most, p95 }) =>
      phrase`${half('Die Hälfte')} der Antworten kam innerhalb von ${p50} (p50), ${most('95 von 100')} innerhalb von ${p95} (p95).`,
    chart: (period) => `Antwortzeiten ${last[period]}`,
    noAnswers: 'Keine Antworten',
    point: (p50, p95) => `Die Hälfte innerhalb von ${p50}, 95 von 100 innerhalb von ${p95}`,
    answers: (count) => `${number(count)} ${plural(count, { one: 'Antwort', other: 'Antworten' })}`,
    slowest: (stretch, p95) => `Am langsamsten: ${stretch}, 95 von 100 innerhalb von ${p95}.`,
    exactness: 'Was älter als eine Woche ist, ist auf 5 % genau.',
  },
}
