import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { usePausedTogether } from './paused-together.tsx'

/** Stops asking about all whom the cause hits, and in the same place goes on with them; one alone is paused in the page's head. */
export function PauseAll({ views }: { views: readonly IntegrationView[] }) {
  const words = useMessages().history.incident.actions
  const pause = useCommand('integration.pause')
  const { groupOf, remember } = usePausedTogether()
  const [first] = views
  const all = views.length > 1
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
      {resumes ? words.resumeAll(ids.length) : words.pauseAll(ids.length)}
    </Button>
  )
}
