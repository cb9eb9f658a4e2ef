import type { Result } from '../../shared/evidence.ts'
import type { HistoryEntry } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import type { Overview } from '../../shared/overview.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { Settings } from '../../shared/settings.ts'
import { isoTime } from './file-times.ts'
import { type LeakSearch, leakIn, leakInLines } from './leak.ts'
import type { Mask } from './mask-all.ts'
import type { ZipFile } from './zip.ts'

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
}

/** A file of the bundle: data, or a text as it is. */
export type BundleFile = { name: string; content: unknown }

/** The files of the bundle. Nothing is hidden here: what should not be in it has to be found. */
export function bundleFiles(facts: SupportFacts): BundleFile[] {
  const { version, savedAt, system, settings, incidents, results, fileSizes, logs } = facts
  const { integrations, notices, ...overview } = facts.overview
  return [
    { name: 'README.txt', content: README },
    { name: 'about.json', content: { redbar: version, savedAt: isoTime(savedAt), ...system } },
    { name: 'settings.json', content: settings },
    { name: 'overview.json', content: overview },
    { name: 'notices.json', content: notices },
    { name: 'integrations.json', content: integrations },
    { name: 'incidents.json', content: incidents },
    { name: 'results.json', content: results },
    { name: 'files.json', content: fileSizes },
    ...Object.entries(logs).map(([name, text]) => ({ name: `logs/${name}`, content: text })),
  ]
}

/** Looks for secrets in all files, in their data and in the text as it would be written. Returns the place of the first. */
export function* leakInFiles(files: readonly BundleFile[], mask: Mask): LeakSearch {
  for (const { name, content } of files) {
    if (mask(name) !== name) return 'the name of a file'
    if (typeof content !== 'string') {
      const path = yield* leakIn(content, mask)
      if (path !== null) return `${name}: ${path.replace(/^[. ]/, '')}`
    }
    const line = yield* leakInLines(fileText(content), mask)
    if (line !== null) return `${name}, ${line}`
  }
  return null
}

/** A file of the bundle as it is written. */
export function zipFile({ name, content }: BundleFile): ZipFile {
  return { name, text: fileText(content) }
}

function fileText(content: unknown): string {
  return typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`
}

const README = `What this is

Redbar saved this for a support request. Look through it before you send it.

In it: versions, settings, the integrations as the window shows them, notices, the newest incidents and results, the
sizes of Redbar's files, and the ends of its log files. Names of workspaces, channels and integrations are in it, and
what Slack answered.

Not in it: tokens and webhook addresses. Of each of them only the kind and the last four characters are kept, so that
they can be told apart. Redbar looked through all of this for secrets before it was written, and found none.
`
