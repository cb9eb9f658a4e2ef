import { languageNames, languages } from '../../shared/language/language.ts'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView, Overview } from '../../shared/overview.ts'
import { settingsSections } from '../../shared/settings-section.ts'
import { HOUR } from '../../shared/time.ts'
import type { SelectionChange } from '../selection.ts'
import { action, type Command } from './command.ts'
import { commandsOfOne } from './commands-of-one.ts'
import type { Doing } from './doing.ts'

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
    ...(here ? commandsOfOne(here, overview, { doing, messages }) : []),
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

function forAll(
  { integrations, pausedUntil, snoozedUntil, demo }: Overview,
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
      doing.snooze(null, snoozed ? null : HOUR),
    ),
  ]
  return [
    ...(integrations.length > 0 ? some : []).filter((command) => command !== false),
    action('add', commands.add, () => doing.add()),
    action('light', commands.light, () => doing.setTheme('light')),
    action('dark', commands.dark, () => doing.setTheme('dark')),
    action('system', commands.system, () => doing.setTheme('system')),
    action('language system', commands.systemLanguage, () => doing.setLanguage('system')),
    ...languages.map((each) =>
      action(`language ${each}`, commands.language(languageNames[each]), () => doing.setLanguage(each)),
    ),
    ...(demo ? [] : [action('demo', commands.demo, () => doing.openDemo())]),
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
