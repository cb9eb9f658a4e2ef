import { useCallback, useEffect, useState } from 'react'
import type { ExportProgress } from '../../shared/export.ts'
import { subscribe } from '../bridge.ts'

/** The exports that this window has heard of, the oldest first, and a way to put one away. */
export function useExports(): { exports: readonly ExportProgress[]; dismiss: (id: string) => void } {
  const [exports, setExports] = useState<readonly ExportProgress[]>([])
  useEffect(
    () => subscribe('export.progress', (progress) => setExports((known) => withProgress(known, progress))),
    [],
  )
  const dismiss = useCallback(
    (id: string) => setExports((known) => known.filter((each) => each.id !== id)),
    [],
  )
  return { exports, dismiss }
}

function withProgress(known: readonly ExportProgress[], progress: ExportProgress): readonly ExportProgress[] {
  const isKnown = known.some(({ id }) => id === progress.id)
  return isKnown ? known.map((each) => (each.id === progress.id ? progress : each)) : [...known, progress]
}
