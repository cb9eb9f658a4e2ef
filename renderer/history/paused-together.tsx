import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'

type PausedTogether = {
  /** Those that were paused together with this one and still are, this one among them. */
  groupOf: (id: string) => string[]
  remember: (ids: readonly string[]) => void
}

const Context = createContext<PausedTogether>({ groupOf: () => [], remember: () => undefined })

type Props = { integrations: readonly IntegrationView[]; children: ReactNode }

/** Remembers while the window is open who was paused together: what is paused says no more that it had one cause. */
export function PausedTogetherMemory({ integrations, children }: Props) {
  const [groups, setGroups] = useState<readonly (readonly string[])[]>([])
  const remember = useCallback((ids: readonly string[]) => setGroups((before) => [ids, ...before]), [])
  const memory = useMemo(() => {
    const paused = new Set(integrations.filter((view) => view.paused).map((view) => view.id))
    const groupOf = (id: string) => {
      const group = paused.has(id) ? groups.find((ids) => ids.includes(id)) : undefined
      return group?.filter((each) => paused.has(each)) ?? []
    }
    return { groupOf, remember }
  }, [groups, integrations, remember])
  return <Context value={memory}>{children}</Context>
}

/** Who was paused together with whom. */
export function usePausedTogether(): PausedTogether {
  return use(Context)
}
