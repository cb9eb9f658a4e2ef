import OctagonX from 'lucide-react/icons/octagon-x'
import Undo2 from 'lucide-react/icons/undo-2'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { openIncidents } from './incident-scope.ts'

type Props = { view: IntegrationView; views: readonly IntegrationView[] }

/** "I know": no reminders and an outlined face, for a day; or takes that back. */
export function Acknowledge({ view, views }: Props) {
  const words = useMessages().history.incident.actions
  const acknowledge = useCommand('incident.acknowledge')
  const known = view.status === 'acknowledged'
  const incidents = openIncidents(views, known ? 'acknowledged' : 'failing')
  if (incidents.length === 0) return null // paused: nothing rings for it anyway
  const inPart = views.some(({ id }) => !incidents.some((each) => each.id === id))
  const label = inPart ? words.acknowledgeFailing : words.acknowledge
  return (
    <Button
      icon={known ? Undo2 : OctagonX}
      busy={acknowledge.isPending}
      onClick={() =>
        acknowledge.mutate({ incidentIds: incidents.map(({ incident }) => incident.id), on: !known })
      }
    >
      {known ? words.undo(incidents.length) : label(incidents.length)}
    </Button>
  )
}
