import { useState } from 'react'
import type { FixAnswer } from '../../shared/ipc.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { MINUTE } from '../../shared/time.ts'
import { useCommand } from '../queries.ts'

/** What came of "I fixed it": the ids of those that were asked, and what Slack answered. */
export type Fix = { asked: readonly string[]; answer: FixAnswer }
type Given = Fix & { at: number; incidentId: string | null }
type Fixing = { ask: (integrationIds: string[]) => void; asking: boolean; fix: Fix | null }

/** "I fixed it": asks Slack now, and keeps its answer until a later check or another incident says more. */
export function useFix({ incident, lastCheckedAt }: IntegrationView): Fixing {
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
  // What is asked every second would take the answer away before it is read.
  const checkedSince = given && lastCheckedAt !== null && lastCheckedAt > given.at + MINUTE
  const another = given && incident !== null && incident.id !== given.incidentId
  return { ask, asking: command.isPending, fix: checkedSince || another ? null : given }
}
