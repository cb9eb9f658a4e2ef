/** In which form a history is saved. */
export const exportFormats = ['csv', 'json'] as const
/** In which form a history is saved. */
export type ExportFormat = (typeof exportFormats)[number]

/** How far an export has come. */
export type ExportProgress = {
  id: string
  /** How many entries are written. */
  entries: number
  /** `failed` has its reason in `problem`; of an export that failed or was cancelled no file is left. */
  state: 'running' | 'done' | 'cancelled' | 'failed'
  /** A sentence on what went wrong, or null. */
  problem: string | null
  /** The file's name without its folder. */
  fileName: string
}
