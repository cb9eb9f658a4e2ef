/** The kinds of files that people can save. */
export type FileKind = 'csv' | 'json' | 'html' | 'zip'

/** A file that is being written. It has its name only once it is finished. */
export type FileWriter = {
  /** Resolves when more can be taken; rejects when the disk refuses. */
  write(chunk: string | Uint8Array): Promise<void>
  /** Rejects when it could not be written to its end; nothing is left of it then. */
  finish(): Promise<void>
  /** Leaves nothing of it. */
  abandon(): Promise<void>
}

/** Files that the user asked for. */
export type Files = {
  /**
   * Asks the user where to save; null when they think better of it. `kindName` is what such a file is called in their
   * language.
   */
  askWhere(wish: {
    title: string
    fileName: string
    kind: FileKind
    kindName: string
  }): Promise<string | null>
  /** Begins a file at that path. Rejects where nothing can be written. */
  begin(path: string): Promise<FileWriter>
}

/** What Redbar knows of itself and of the computer, for whoever mends Redbar. A secret may stand in it by mistake. */
export type OwnFacts = {
  /** Redbar's version. */
  version: string
  /** Versions of what it runs on and the kind of desktop, by name. No names of people or computers. */
  system(): Promise<Record<string, string>>
  /** How large Redbar's own files are (bytes), by name. */
  fileSizes(): Promise<Record<string, number>>
  /** The newest part of each log file, by its name; what cannot be read is left out. */
  logs(): Promise<Record<string, string>>
  /** The folders of the user's own, by all their names. */
  homes(): Promise<string[]>
}
