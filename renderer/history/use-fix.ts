import { useState } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { useCommand } from '../queries.ts'
import { type Fix, isOutdated } from './fix-age.ts'

type Given = Fix & { at: number; incidentId: string | null }
type Fixing = { ask: (integrationIds: string[]) => void; asking: boolean; fix: Fix | null }

/** "I fixed it": asks Slack now, and keeps its answer until a later check or another incident says more. */
export function useFix(view: IntegrationView, all: readonly IntegrationView[]): Fixing {
  const { incident } = view
  const [given, setGiven] = useState<Given | null>(null)
  const command = useCommand('incident.fixed')
  const ask = (integrationIds: string[]) => {
    const incidentId = incident?.id ?? null
    setGiven(null)
    command.mutate(
      { integrationIds },
      {
        onSuccess: (answer) =>
          answer && setGiven({ asked: integrationIds, answer, at: Date.now(), incidentId }),
      },
    )
  }
  const outdated = given && isOutdated(given, view, all)
  const another = given && incident !== null && incident.id !== given.incidentId
  return { ask, asking: command.isPending, fix: outdated || another ? null : given }
}
