import type { ExportFormat, ExportProgress } from '../../shared/export.ts'
import type { HistoryEntry } from '../../shared/history.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import type { Overview } from '../../shared/overview.ts'
import { type Problem, problemSentence } from '../../shared/problem.ts'
import type { HistoryFilter, SearchPage, SearchPlace } from '../../shared/search.ts'
import { momentOf } from '../../shared/search-moment.ts'
import { csvHead, csvLines } from '../export/csv.ts'
import { type ExportRow, exportRow } from '../export/export-row.ts'
import { fileTime } from '../export/file-times.ts'
import { JSON_END, jsonEntries, jsonHead } from '../export/json.ts'
import { type Mask, rememberingMask } from '../export/mask-all.ts'
import type { Files, FileWriter, OwnFacts } from '../file-ports.ts'
import type { SearchQuery } from '../history-queries.ts'
import type { Clock, HistoryStore, Logger, Random, WindowView } from '../ports.ts'
import { ownTurn } from './own-turn.ts'
import { RequestError } from './request-error.ts'
import { begun, nameOf, writeProblem } from './save-file.ts'

/** What exports need. */
export type ExportParts = {
  clock: Clock
  random: Random
  log: Logger
  history: HistoryStore
  files: Files
  window: WindowView
  ownFacts: OwnFacts
  overview(): Overview
  /** Hides every secret that is known. */
  mask: Mask
  messages(): MainMessages
}

/** What to save, and how. */
export type ExportWish = { filter: HistoryFilter; format: ExportFormat }

/** Entries that are read, made into lines and written in one turn, in which nobody else has theirs. */
const PAGE = 100
/** The window hears of an export at most this often (ms). */
const PACE_MS = 250

type Running = {
  id: string
  path: string
  entries: number
  toldAt: number
  cancelled: boolean
  ended: Promise<void>
}

/** The exports that are under way: each reads the history page by page and writes it as it comes. */
export class Exports {
  readonly #parts: ExportParts
  readonly #running = new Map<string, Running>()
  #stopped = false

  constructor(parts: ExportParts) {
    this.#parts = parts
  }

  /** Asks where, and begins; null when the user thought better of it. Throws a RequestError when the disk refuses. */
  async start(wish: ExportWish): Promise<{ id: string } | null> {
    const { clock, files, random } = this.#parts
    const fileName = `redbar-history-${fileTime(clock.now())}.${wish.format}`
    const { saving } = this.#parts.messages()
    const path = await files.askWhere({
      title: saving.exportTitle,
      fileName,
      kind: wish.format,
      kindName: saving.kinds[wish.format],
    })
    if (path === null || this.#stopped) return null
    if ([...this.#running.values()].some((each) => each.path === path)) {
      throw new RequestError({ kind: 'file-busy' })
    }
    const id = random.id()
    const running: Running = { id, path, entries: 0, toldAt: 0, cancelled: false, ended: Promise.resolve() }
    this.#running.set(id, running)
    const beginning = begun(files, path)
    // Who stops meanwhile waits for what is still to be begun, too.
    running.ended = beginning.then(
      (writer) => this.#write(running, wish, writer),
      () => void this.#running.delete(id),
    )
    await beginning
    return { id }
  }

  /** Stops an export within a page; nothing is left of it. Does nothing when it has ended. */
  cancel(id: string): void {
    const running = this.#running.get(id)
    if (running) running.cancelled = true
  }

  /** Stops all of them; resolves when nothing is left of them. */
  async stop(): Promise<void> {
    this.#stopped = true
    const all = [...this.#running.values()]
    for (const running of all) running.cancelled = true
    await Promise.all(all.map(({ ended }) => ended))
  }

  /** Never rejects. */
  async #write(running: Running, wish: ExportWish, writer: FileWriter): Promise<void> {
    // The window may be closed before it ends.
    const release = this.#parts.history.wake()
    this.#tell(running, 'running')
    try {
      await this.#writeAll(running, wish, writer)
      if (running.cancelled) await writer.abandon()
      else await writer.finish()
      this.#tell(running, running.cancelled ? 'cancelled' : 'done')
    } catch (error) {
      this.#parts.log.warn('An export could not be written', error)
      await writer.abandon().catch((left: unknown) => this.#parts.log.warn('A part of it may be left', left))
      this.#tell(running, 'failed', writeProblem(error))
    } finally {
      release()
      this.#running.delete(running.id)
    }
  }

  async #writeAll(running: Running, wish: ExportWish, writer: FileWriter): Promise<void> {
    const { clock } = this.#parts
    // Of this export alone: before the next one, secrets may be learned that this one did not know.
    const mask = rememberingMask(this.#parts.mask)
    const { head, lines, end } = this.#format(wish, mask)
    const toRow = this.#rowMaker(mask)
    await writer.write(head)
    let asOf: number | null = null
    for (let after: SearchPlace | null = null, first = true; ; first = false) {
      await ownTurn()
      if (running.cancelled) return
      const page = await this.#page({ filter: wish.filter, after, asOf })
      const { entries, next } = page
      asOf ??= momentOf(page)
      if (entries.length > 0) await writer.write(lines(entries.map(toRow), first))
      running.entries += entries.length
      if (next === null) break
      after = next
      if (clock.now() - running.toldAt >= PACE_MS) this.#tell(running, 'running')
    }
    if (end !== '') await writer.write(end)
  }

  async #page(query: Omit<SearchQuery, 'limit'>): Promise<SearchPage> {
    try {
      return await this.#parts.history.search({ ...query, limit: PAGE })
    } catch (error) {
      throw new RequestError({ kind: 'history-unread' }, { cause: error })
    }
  }

  #format(
    { format, filter }: ExportWish,
    mask: Mask,
  ): { head: string; lines(rows: ExportRow[], first: boolean): string; end: string } {
    if (format === 'csv') return { head: csvHead(), lines: (rows) => csvLines(rows), end: '' }
    const { clock, ownFacts } = this.#parts
    const head = jsonHead({ version: ownFacts.version, savedAt: clock.now(), filter }, mask)
    return { head, lines: jsonEntries, end: JSON_END }
  }

  /** Names are as they were when it began: an overview for each page would take longer than the page. */
  #rowMaker(mask: Mask): (entry: HistoryEntry) => ExportRow {
    const views = new Map(this.#parts.overview().integrations.map((view) => [view.id, view]))
    return (entry) => exportRow(entry, views.get(entry.integrationId) ?? null, mask)
  }

  #tell(running: Running, state: ExportProgress['state'], problem: Problem | null = null): void {
    const { window, clock, messages } = this.#parts
    running.toldAt = clock.now()
    const { id, entries, path } = running
    const why = problem && problemSentence(problem, messages())
    window.push('export.progress', { id, entries, state, problem: why, fileName: nameOf(path) })
  }
}
