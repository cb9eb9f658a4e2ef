import type { Result } from '../../shared/evidence.ts'
import type { HistoryEntry } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import type { Overview } from '../../shared/overview.ts'
import type { BundlePlace } from '../../shared/problem.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { Settings } from '../../shared/settings.ts'
import { isoTime } from './file-times.ts'
import { withoutHomes } from './home-folder.ts'
import { type LeakSearch, leakIn, leakInLines } from './leak.ts'
import { type Mask, withTexts } from './mask-all.ts'

/** What whoever mends Redbar needs to see. */
export type SupportFacts = {
  /** Redbar's version. */
  version: string
  /** ms since 1970. */
  savedAt: number
  /** Versions of what it runs on, by name. */
  system: Record<string, string>
  settings: Settings
  overview: Overview
  /** The newest incidents, newest first, and what became of their alerts. */
  incidents: { incident: Incident; receipts: Receipt[] }[]
  /** The newest results, newest first; those that were not good with their evidence. */
  results: (HistoryEntry | Result)[]
  /** How large Redbar's own files are (bytes), by name. */
  fileSizes: Record<string, number>
  /** The ends of the log files, by name. */
  logs: Record<string, string>
  /** The folders of the user's own, whose names are the user's. */
  homes: readonly string[]
}

/** A file of the bundle: what it says, data or a text, and how that is written. */
export type BundleFile = { name: string; content: unknown; text: string }

/** Makes something step by step: yields how many characters it has just made. */
type Making<T> = Generator<number, T, void>

/** The files of the bundle. No secret is hidden here: what should not be in it has to be found. */
export function* bundleFiles(facts: SupportFacts): Making<BundleFile[]> {
  const files: BundleFile[] = []
  for (const [name, content] of Object.entries(contentsOf(facts))) {
    files.push({ name, ...(yield* written(content, facts.homes)) })
  }
  return files
}

function contentsOf(facts: SupportFacts): Record<string, unknown> {
  const { version, savedAt, system, settings, incidents, results, fileSizes, logs } = facts
  const { integrations, notices, ...overview } = facts.overview
  return {
    'README.txt': README,
    'about.json': { redbar: version, savedAt: isoTime(savedAt), ...system },
    'settings.json': settings,
    'overview.json': overview,
    'notices.json': notices,
    'integrations.json': integrations,
    'incidents.json': incidents,
    'results.json': results,
    'files.json': fileSizes,
    ...Object.fromEntries(Object.entries(logs).map(([name, text]) => [`logs/${name}`, text])),
  }
}

/** A list entry by entry, since it may be long; what is not one, in one step. */
function* written(whole: unknown, homes: readonly string[]): Making<Omit<BundleFile, 'name'>> {
  const shorten = <T>(value: T) => withTexts(value, (text) => withoutHomes(text, homes))
  if (!Array.isArray(whole) || whole.length === 0) {
    const content = shorten(whole)
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`
    yield text.length
    return { content, text }
  }
  const content: unknown[] = []
  const entries: string[] = []
  for (const each of whole) {
    const entry = shorten(each)
    const text = JSON.stringify(entry, null, 2).replaceAll('\n', '\n  ')
    content.push(entry)
    entries.push(`  ${text}`)
    yield text.length
  }
  return { content, text: `[\n${entries.join(',\n')}\n]\n` }
}

/** Looks for secrets in all files, in their data and in the text as it would be written. Returns the place of the first. */
export function* leakInFiles(files: readonly BundleFile[], mask: Mask): LeakSearch<BundlePlace> {
  for (const { name, content, text } of files) {
    if (mask(name) !== name) return { kind: 'file-name' }
    if (typeof content !== 'string') {
      const found = yield* leakIn(content, mask)
      if (found) return { kind: 'field', file: name, ...found, path: found.path.replace(/^\./, '') }
    }
    const line = yield* leakInLines(text, mask)
    if (line !== null) return { kind: 'line', file: name, line }
  }
  return null
}

const README = `What this is

Redbar saved this for a support request. Look through it before you send it.

In it: versions, settings, the integrations as the window shows them, notices, the newest incidents and results, the
sizes of Redbar's files, and the ends of its log files. Names of workspaces, channels and integrations are in it, and
what Slack answered.

Not in it: tokens and webhook addresses. Of each of them only the kind and the last four characters are kept, so that
they can be told apart. The folder of the user's own is called ~ wherever it stands. Redbar looked through all of this for secrets before it was written, and found none.
`
