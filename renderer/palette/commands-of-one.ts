import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView, Overview } from '../../shared/overview.ts'
import { HOUR } from '../../shared/time.ts'
import { action, type Command } from './command.ts'
import type { Doing } from './doing.ts'

type Means = { doing: Doing; messages: Pick<WindowMessages, 'palette'> }

/** What can be done with the integration whose page is shown, as it stands. */
export function commandsOfOne(view: IntegrationView, { pausedUntil }: Overview, means: Means): Command[] {
  const { doing, messages } = means
  const { commands } = messages.palette
  const { id, name, kind, paused } = view
  // Under the pause of all, what its own means is explained on its page.
  const pauses = pausedUntil === null
  const some: (Command | false)[] = [
    pauses && !paused && action('check', commands.check(name), () => doing.check(id)),
    ...ofIncident(view, means),
    snoozing(view, means),
    pauses &&
      action('pause', (paused ? commands.resume : commands.pause)(name), () => doing.pause(id, !paused)),
    kind === 'webhook' && action('test', commands.test(name), () => doing.ask('test', view)),
    action('save csv', commands.save(name, 'CSV'), () => doing.save(id, 'csv')),
    action('save json', commands.save(name, 'JSON'), () => doing.save(id, 'json')),
    action('edit', commands.edit(name), () => doing.ask('edit', view)),
    action('remove', commands.remove(name), () => doing.ask('remove', view)),
  ]
  return some.filter((command) => command !== false)
}

function ofIncident({ name, incident, status }: IntegrationView, { doing, messages }: Means): Command[] {
  const { commands } = messages.palette
  if (incident === null) return []
  const known = status === 'acknowledged'
  if (!known && status !== 'failing') return []
  const label = known ? commands.unacknowledge(name) : commands.acknowledge(name)
  return [action('acknowledge', label, () => doing.acknowledge(incident.id, !known))]
}

function snoozing({ id, name, snoozedUntil }: IntegrationView, { doing, messages }: Means): Command {
  const { commands } = messages.palette
  const snoozed = snoozedUntil !== null
  const label = snoozed ? commands.endSnoozeOf(name) : commands.snooze(name)
  return action('snooze', label, () => doing.snooze(id, snoozed ? null : HOUR))
}
