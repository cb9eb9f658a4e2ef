import type { Overview } from '../../shared/overview.ts'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import type { Selection } from '../selection.ts'
import { PaletteDialog } from './PaletteDialog.tsx'
import { type Doing, paletteCommands } from './palette-commands.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'

/** What the palette does beside its own requests. */
export type PaletteWays = Pick<Doing, 'change' | 'openSettings' | 'edit'>

/** Which of the two is open. */
export type PaletteShown = 'commands' | 'shortcuts'

type Props = {
  shown: PaletteShown
  overview: Overview
  selection: Selection
  ways: PaletteWays
  onShow: (shown: PaletteShown) => void
  /** That one was closed; the other may be open by then. */
  onClosed: (which: PaletteShown) => void
}

/** The command palette, or the list of shortcuts. */
export function Palette({ shown, overview, selection, ways, onShow, onClosed }: Props) {
  const messages = useMessages()
  const doing = useDoing(ways, () => onShow('shortcuts'))
  const { page, integrationId } = selection
  const here =
    page === 'integration' ? overview.integrations.find(({ id }) => id === integrationId) : undefined
  const commands = paletteCommands({ overview, here }, doing, messages)
  return shown === 'commands' ? (
    <PaletteDialog commands={commands} onClosed={() => onClosed(shown)} />
  ) : (
    <ShortcutsDialog onClosed={() => onClosed(shown)} />
  )
}

function useDoing(ways: PaletteWays, openShortcuts: () => void): Doing {
  const check = useCommand('check.now')
  const pause = useCommand('pause.all')
  const snooze = useCommand('alerts.snooze')
  const acknowledge = useCommand('incident.acknowledge')
  const settings = useCommand('settings.change')
  const support = useCommand('support.save')
  return {
    ...ways,
    openShortcuts,
    check: (id) => check.mutate({ id }),
    pauseAll: (forMs) => pause.mutate({ forMs }),
    snoozeAll: (forMs) => snooze.mutate({ integrationIds: null, forMs }),
    acknowledge: (incidentId) => acknowledge.mutate({ incidentIds: [incidentId], on: true }),
    setTheme: (theme) => settings.mutate({ theme }),
    saveSupport: () => support.mutate(undefined),
  }
}
