import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import { Button } from '../components/Button.tsx'
import { useCommand } from '../queries.ts'
import type { Scope } from './incident-scope.ts'
import { usePausedTogether } from './paused-together.tsx'

/** Stops asking about all whom the cause hits, and in the same place goes on with them; one alone is paused in the page's head. */
export function PauseAll({ scope: { views, all } }: { scope: Scope }) {
  const pause = useCommand('integration.pause')
  const { groupOf, remember } = usePausedTogether()
  const [first] = views
  const paused = first && !all ? groupOf(first.id) : []
  const resumes = paused.length > 1
  if (!all && !resumes) return null
  const ids = resumes ? paused : views.map(({ id }) => id)
  const onClick = () => {
    // Before the answer: the overview with all of them paused may come first.
    if (!resumes) remember(ids)
    pause.mutate({ ids, paused: !resumes })
  }
  return (
    <Button icon={resumes ? Play : Pause} busy={pause.isPending} onClick={onClick}>
      {resumes ? `Resume all ${ids.length}` : `Pause${all}`}
    </Button>
  )
}
