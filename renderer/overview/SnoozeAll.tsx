import Bell from 'lucide-react/icons/bell'
import BellOff from 'lucide-react/icons/bell-off'
import { Menu } from '../components/Menu.tsx'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { snoozeChoices } from '../words/snooze.ts'

/** Holds all notifications for a while, or ends that; checks go on. Its bell shows how it is, its words what it does. */
export function SnoozeAll({ snoozed }: { snoozed: boolean }) {
  const snooze = useCommand('alerts.snooze')
  const choices = useMessages().history.incident.snoozeFor
  const words = useMessages().shell.top
  const forMs = (ms: number | null) => {
    if (!snooze.isPending) snooze.mutate({ integrationIds: null, forMs: ms })
  }
  return (
    <Menu
      icon={snoozed ? BellOff : Bell}
      label={snoozed ? words.endSnooze : words.snoozeAll}
      labelled="widest"
      hint={snoozed ? words.endSnoozeHint : words.snoozeAllHint}
      act={snoozed ? () => forMs(null) : null}
      items={snoozeChoices.map((choice) => ({
        label: choices[choice.name],
        onChoose: () => forMs(choice.forMs(Date.now())),
      }))}
    />
  )
}
