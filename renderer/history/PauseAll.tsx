import Pause from 'lucide-react/icons/pause'
import { Button } from '../components/Button.tsx'
import { useCommand } from '../queries.ts'
import type { Scope } from './incident-scope.ts'

/** Stops asking about all whom the cause hits; one alone is paused in the page's head. */
export function PauseAll({ scope: { views, all } }: { scope: Scope }) {
  const pause = useCommand('integration.pause')
  if (!all) return null
  return (
    <Button
      icon={Pause}
      busy={pause.isPending}
      onClick={() => pause.mutate({ ids: views.map(({ id }) => id), paused: true })}
    >
      {`Pause${all}`}
    </Button>
  )
}
