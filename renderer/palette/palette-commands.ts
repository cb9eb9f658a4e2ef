import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView, Overview } from '../../shared/overview.ts'
import type { Settings } from '../../shared/settings.ts'
import { type SettingsSection, settingsSections } from '../../shared/settings-section.ts'
import { HOUR } from '../../shared/time.ts'
import type { SelectionChange } from '../selection.ts'
import type { Command } from './command.ts'

/** What the commands of the palette do their work with. */
export type Doing = {
  change(change: SelectionChange): void
  openSettings(section: SettingsSection): void
  openShortcuts(): void
  edit(view: IntegrationView): void
  /** Asks now; all for null. */
  check(id: string | null): void
  /** For so long (ms); null = resume. */
  pauseAll(forMs: number | null): void
  snoozeAll(forMs: number | null): void
  acknowledge(incidentId: string): void
  setTheme(theme: Settings['theme']): void
  saveSupport(): void
}

type Facts = {
  overview: Overview
  /** The integration whose page is shown. */
  here: IntegrationView | undefined
}

/** Everything that can be done from the palette, as things stand: integrations as they are sorted, then all else. */
export function paletteCommands(
  { overview, here }: Facts,
  doing: Doing,
  messages: WindowMessages,
): Command[] {
  return [
    ...overview.integrations.map((view) => toIntegration(view, doing)),
    ...(here ? forOne(here, overview, { doing, messages }) : []),
    ...forAll(overview, doing, messages),
    ...toPages(overview, doing, messages),
    ...toSettings(doing, messages),
  ]
}

function toIntegration({ id, name, status, workspace, target }: IntegrationView, { change }: Doing): Command {
  return {
    id: `integration ${id}`,
    group: 'integrations',
    label: name,
    hint: [workspace, name.includes(target) ? null : target].filter(Boolean).join(' · '),
    status,
    run: () => change({ kind: 'open', integrationId: id, arrive: true }),
  }
}

type Means = { doing: Doing; messages: WindowMessages }

function forOne(
  view: IntegrationView,
  { pausedUntil }: Overview,
  { doing, messages: { palette } }: Means,
): Command[] {
  const { commands } = palette
  const { id, name, incident, status } = view
  const commandsOfOne: (Command | false)[] = [
    pausedUntil === null && action('check', commands.check(name), () => doing.check(id)),
    action('edit', commands.edit(name), () => doing.edit(view)),
    incident !== null &&
      status === 'failing' &&
      action('acknowledge', commands.acknowledge(name), () => doing.acknowledge(incident.id)),
  ]
  return commandsOfOne.filter((command) => command !== false)
}

function forAll(
  { integrations, pausedUntil, snoozedUntil }: Overview,
  doing: Doing,
  { palette: { commands } }: WindowMessages,
): Command[] {
  const paused = pausedUntil !== null
  const snoozed = snoozedUntil !== null
  const some: (Command | false)[] = [
    !paused && action('check-all', commands.checkAll, () => doing.check(null)),
    action('pause-all', paused ? commands.resumeAll : commands.pauseAll, () =>
      doing.pauseAll(paused ? null : HOUR),
    ),
    action('snooze-all', snoozed ? commands.endSnooze : commands.snoozeAll, () =>
      doing.snoozeAll(snoozed ? null : HOUR),
    ),
  ]
  return [
    ...(integrations.length > 0 ? some : []).filter((command) => command !== false),
    action('add', commands.add, () => doing.change({ kind: 'passing', page: 'add' })),
    action('light', commands.light, () => doing.setTheme('light')),
    action('dark', commands.dark, () => doing.setTheme('dark')),
    action('system', commands.system, () => doing.setTheme('system')),
    action('support', commands.support, () => doing.saveSupport()),
    action('shortcuts', commands.shortcuts, () => doing.openShortcuts()),
  ]
}

function toPages({ integrations }: Overview, { change }: Doing, { palette }: WindowMessages): Command[] {
  const { commands } = palette
  const page = (id: string, label: string, to: SelectionChange): Command => ({
    id,
    group: 'pages',
    label,
    run: () => change(to),
  })
  return [
    ...(integrations.length > 0
      ? [
          page('overview', commands.overview, { kind: 'overview' }),
          page('search', commands.search, { kind: 'search-page', search: '', typeIn: true }),
        ]
      : []),
    page('permission', commands.permission, { kind: 'passing', page: 'permission' }),
  ]
}

function toSettings({ openSettings }: Doing, { palette, settings }: WindowMessages): Command[] {
  return settingsSections.map((section) => ({
    id: `settings ${section}`,
    group: 'settings',
    label: palette.commands.settings(settings.sections[section]),
    run: () => openSettings(section),
  }))
}

function action(id: string, label: string, run: () => void): Command {
  return { id, group: 'actions', label, run }
}
