import { useState } from 'react'
import type { Payload } from '../../shared/ipc.ts'
import type { SetupPreview, SetupTaken } from '../../shared/settings-facts.ts'
import { request, sentenceOf } from '../bridge.ts'
import { useMessages } from '../language.tsx'

/** As much as a set-up file may hold. */
const LARGEST_BYTES = 1_000_000

/** What became of it; entries that were not added are named. */
export type TakenByName = { added: number; problems: { name: string; problem: string }[] }

/** A set-up file that is looked at. Not in the query cache: that would remember the secrets which are typed. */
export function useSetupFile() {
  const messages = useMessages()
  const [preview, setPreview] = useState<SetupPreview | null>(null)
  const [taken, setTaken] = useState<TakenByName | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await act()
    } catch (error) {
      setProblem(sentenceOf(error, messages))
    } finally {
      setBusy(false)
    }
  }
  const show = (found: SetupPreview | null) => {
    if (found === null) return
    setTaken(null)
    setPreview(found)
  }
  return {
    preview,
    taken,
    problem,
    busy,
    open: () => attempt(async () => show(await request('setup-file.open', undefined))),
    drop: (file: File) =>
      attempt(async () => {
        if (file.size > LARGEST_BYTES) return setProblem(messages.settings.setup.tooLarge)
        show(await request('setup-file.read', { name: file.name, text: await file.text() }))
      }),
    take: (entries: Payload<'setup-file.take'>['entries']) =>
      attempt(async () => {
        if (!preview) return
        setTaken(named(preview, await request('setup-file.take', { id: preview.id, entries })))
        setPreview(null)
      }),
  }
}

function named({ entries }: SetupPreview, { added, problems }: SetupTaken): TakenByName {
  return {
    added,
    problems: problems.map(({ index, problem }) => ({
      name: entries[index]?.name ?? String(index + 1),
      problem,
    })),
  }
}
