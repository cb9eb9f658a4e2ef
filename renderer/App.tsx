import { useQueryClient } from '@tanstack/react-query'
import { type Dispatch, useEffect, useReducer, useState } from 'react'
import type { WindowMessages } from '../shared/language/messages.ts'
import type { Overview } from '../shared/overview.ts'
import type { SettingsSection } from '../shared/settings-section.ts'
import styles from './App.module.css'
import { readAddress } from './address.ts'
import { Announcer } from './components/Announcer.tsx'
import { ErrorBoundary } from './components/ErrorBoundary.tsx'
import { Guarded } from './components/Guarded.tsx'
import { LazyExportLines } from './LazyExportLines.tsx'
import { useMessages } from './language.tsx'
import { startLiveUpdates } from './live-updates.ts'
import { Banners } from './overview/Banners.tsx'
import { TopBar } from './overview/TopBar.tsx'
import { PaletteButton } from './palette/PaletteButton.tsx'
import { usePalette } from './palette/use-palette.tsx'
import { PASTE_FIELD } from './paste-field.ts'
import { useOverview } from './queries.ts'
import { rememberedAddress, rememberedIntegration } from './remembered.ts'
import { Start } from './Start.tsx'
import { NOTHING, type Page, type SelectionChange, select } from './selection.ts'
import { SettingsButton } from './settings/SettingsButton.tsx'
import { useDialogs } from './setup/use-dialogs.tsx'
import { useAddress } from './use-address.ts'
import { Workspace } from './Workspace.tsx'
import { windowTitle } from './words/summary.ts'

/** The whole window. */
export function App() {
  const overview = useOverview()
  const [selection, change] = useReducer(select, NOTHING, remembered)
  useAddress(selection, change)
  const [settingsOpen, setSettingsOpen] = useState<boolean | SettingsSection>(false)
  useLive(change, setSettingsOpen)
  const empty = overview.data?.integrations.length === 0
  const add = () => {
    // While there is nothing, the page for it is the only one.
    if (empty) document.getElementById(PASTE_FIELD)?.focus()
    else change({ kind: 'passing', page: 'add' })
  }
  const dialogs = useDialogs()
  const palette = usePalette({
    overview: overview.data,
    selection,
    ways: { change, add, openSettings: setSettingsOpen, ask: (kind, view) => dialogs.open({ kind, view }) },
  })
  const messages = useMessages()
  return (
    <div className={styles.shell}>
      <title>
        {windowTitle({ counts: overview.data?.counts, page: pageName(selection.page, messages) }, messages)}
      </title>
      <Guarded part="bar">
        <TopBar overview={overview.data} onAdd={add}>
          <PaletteButton onOpen={palette.open} disabled={!overview.data} />
          <Guarded part="dialog" onClose={() => setSettingsOpen(false)}>
            <SettingsButton open={settingsOpen} onChange={setSettingsOpen} />
          </Guarded>
        </TopBar>
      </Guarded>
      <Guarded part="page">
        {overview.data && !empty ? (
          <Workspace overview={overview.data} selection={selection} change={change} onDialog={dialogs.open} />
        ) : (
          <Start
            loaded={empty}
            error={overview.error}
            onRetry={() => overview.refetch()}
            selection={selection}
            change={change}
          />
        )}
      </Guarded>
      {overview.data && (
        <Guarded part="notices">
          <Banners overview={overview.data} />
        </Guarded>
      )}
      <Guarded part="dialog" onClose={dialogs.close}>
        {dialogs.shown}
      </Guarded>
      <Guarded part="dialog" onClose={palette.close}>
        {palette.shown}
      </Guarded>
      <Foot overview={overview.data} />
    </div>
  )
}

/** What is at the foot of the window, and what is only heard. */
function Foot({ overview }: { overview: Overview | undefined }) {
  return (
    <>
      <Guarded part="notices">
        <LazyExportLines />
      </Guarded>
      <ErrorBoundary part="notices" fallback={() => null}>
        <Announcer overview={overview} />
      </ErrorBoundary>
    </>
  )
}

/** Hears what the main process tells, and goes where it leads. */
function useLive(
  change: Dispatch<SelectionChange>,
  openSettings: (section: true | SettingsSection) => void,
): void {
  const client = useQueryClient()
  useEffect(
    () =>
      startLiveUpdates(client, (target) => {
        if (target.page === 'settings') openSettings(target.section ?? true)
        else change({ kind: 'target', target })
      }),
    [client, change, openSettings],
  )
}

/** The name of a page that is about all integrations. */
function pageName(page: Page, { shell, setup, permission }: WindowMessages): string | null {
  if (page === 'add') return setup.add.title
  if (page === 'permission') return permission.title
  return page === 'integration' ? null : shell.list[page]
}

function remembered(selection: typeof NOTHING): typeof NOTHING {
  const last = { ...selection, integrationId: rememberedIntegration() }
  // A page that was loaded again goes on where it was.
  const there = readAddress(location.hash, last)
  if (there) return { ...last, ...there, place: 'page' }
  const before = readAddress(rememberedAddress(), last)
  if (!before || before.page === 'add' || before.page === 'permission') return last
  // In a narrow window the list leads to the integrations; the other pages are shown at once.
  return { ...last, ...before, place: before.page === 'integration' ? 'list' : 'page' }
}
