import type { Files, FileWriter } from '../file-ports.ts'
import { RequestError } from './request-error.ts'

/** Files that know which of them are being written, so that nothing is left of any when Redbar quits. */
export class OpenFiles implements Files {
  readonly #files: Files
  readonly #open = new Set<Promise<void>>()
  #stopped = false

  constructor(files: Files) {
    this.#files = files
  }

  /** Who is asked while Redbar quits thinks better of it. */
  async askWhere(wish: Parameters<Files['askWhere']>[0]): Promise<string | null> {
    if (this.#stopped) return null
    const path = await this.#files.askWhere(wish)
    return this.#stopped ? null : path
  }

  /** As files begin; rejects with a RequestError while Redbar quits. */
  begin(path: string): Promise<FileWriter> {
    const begun = this.#begin(path)
    const ended = begun.then(
      ({ ended }) => ended,
      () => undefined,
    )
    this.#open.add(ended)
    void ended.then(() => this.#open.delete(ended))
    return begun.then(({ writer }) => writer)
  }

  /** Takes no more; resolves when each file is finished or abandoned. */
  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#open)
  }

  async #begin(path: string): Promise<{ writer: FileWriter; ended: Promise<void> }> {
    this.#goOn()
    const writer = await this.#files.begin(path)
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    return { ended, writer: this.#watched(writer, () => end()) }
  }

  #watched(writer: FileWriter, end: () => void): FileWriter {
    return {
      write: async (chunk) => {
        this.#goOn()
        await writer.write(chunk)
      },
      // One that could not be finished is abandoned by whoever began it; of that nothing is left already.
      finish: () => writer.finish().finally(end),
      abandon: () => writer.abandon().finally(end),
    }
  }

  #goOn(): void {
    if (this.#stopped) throw new RequestError({ kind: 'quitting' })
  }
}
