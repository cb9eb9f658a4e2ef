import { useState } from 'react'
import type { IntegrationView, Overview } from '../../shared/overview.ts'
import { everythingOf } from '../../shared/search.ts'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import type { Selection } from '../selection.ts'
import type { Doing } from './doing.ts'
import { PaletteDialog } from './PaletteDialog.tsx'
import { paletteCommands } from './palette-commands.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'

/** What the palette does beside its own requests. */
export type PaletteWays = Pick<Doing, 'change' | 'add' | 'openSettings' | 'ask'>

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
export function Palette({ shown, overview: newest, selection, ways, onShow, onClosed }: Props) {
  const overview = useSteady(newest)
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
  const pauseOne = useCommand('integration.pause')
  const snooze = useCommand('alerts.snooze')
  const save = useCommand('export.start')
  const demo = useCommand('demo.open')
  const acknowledge = useCommand('incident.acknowledge')
  const settings = useCommand('settings.change')
  const support = useCommand('support.save')
  return {
    ...ways,
    openShortcuts,
    check: (id) => check.mutate({ id }),
    pauseAll: (forMs) => pause.mutate({ forMs }),
    pause: (id, paused) => pauseOne.mutate({ ids: [id], paused }),
    snooze: (id, forMs) => snooze.mutate({ integrationIds: id === null ? null : [id], forMs }),
    acknowledge: (incidentId, on) => acknowledge.mutate({ incidentIds: [incidentId], on }),
    save: (id, format) => save.mutate({ filter: everythingOf(id), format }),
    setTheme: (theme) => settings.mutate({ theme }),
    setLanguage: (language) => settings.mutate({ language }),
    openDemo: () => demo.mutate(undefined),
    saveSupport: () => support.mutate(undefined),
  }
}

/** What arrives while the palette is open changes how integrations stand, never their order: Enter means what was read. */
function useSteady(overview: Overview): Overview {
  const [places] = useState(() => new Map(overview.integrations.map(({ id }, index) => [id, index])))
  const placeOf = ({ id }: IntegrationView) => places.get(id) ?? places.size
  return { ...overview, integrations: overview.integrations.toSorted((a, b) => placeOf(a) - placeOf(b)) }
}
