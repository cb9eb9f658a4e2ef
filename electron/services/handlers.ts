import type { Integration, IntegrationDraft } from '../../shared/integration.ts'
import type {
  FixAnswer,
  Handlers,
  IntegrationEdit,
  NewIntegration,
  TestMessage,
  TestNotification,
} from '../../shared/ipc.ts'
import type { SettingsStore, Shell, WindowView } from '../ports.ts'
import { checkDraft } from '../setup/draft.ts'
import type { Attention } from './attention.ts'
import { existing } from './existing-integration.ts'
import type { Faults } from './faults.ts'
import type { IntegrationChange } from './integration-changes.ts'
import type { Integrations } from './integrations.ts'
import type { Monitor } from './monitor.ts'
import type { Notices } from './notices.ts'
import { type Reading, type ReadingParts, readingHandlers } from './reading-handlers.ts'
import { RequestError } from './request-error.ts'
import type { Saving } from './saving-handlers.ts'
import { type SettingsParts, type Settling, settingsHandlers } from './settings-handlers.ts'
import type { SettingUp } from './setup-handlers.ts'

/** What the answers to the window are made from. */
export type HandlerParts = ReadingParts &
  SettingsParts & {
    settings: SettingsStore
    shell: Shell
    window: WindowView
    monitor: Monitor
    notices: Notices
    faults: Faults
    sendTestMessage(integrationId: string): Promise<TestMessage>
    sendTestNotification(): Promise<TestNotification>
    /** Asks Slack whether these are mended. */
    checkFix(integrationIds: readonly string[]): Promise<FixAnswer>
    attention: Attention
    /** Hides every secret that is known. */
    mask(text: string): string
    pauseAll(forMs: number | null): void
    settingsChanged(): void
    /** The answers to what is saved. */
    saving: Pick<Handlers, Saving>
    /** The answers to what sets up integrations. */
    settingUp: Pick<Handlers, SettingUp>
  }

/** Answers every request of the window. A RequestError carries what to tell the user. */
export function createHandlers(parts: HandlerParts): Handlers {
  return {
    ...readingHandlers(parts),
    ...parts.saving,
    ...parts.settingUp,
    ...settingsHandlers(parts),
    ...integrationHandlers(parts),
    ...alarmHandlers(parts),
    ...appHandlers(parts),
  }
}

type Integrating =
  | 'integration.add'
  | 'integration.edit'
  | 'integration.pause'
  | 'integration.remove'
  | 'check.now'
  | 'webhook.test'

function integrationHandlers(parts: HandlerParts): Pick<Handlers, Integrating> {
  const { integrations, monitor } = parts
  return {
    'integration.add': async (input) => ({ id: await integrations.add(draftOf(input)) }),
    'integration.edit': async (edit) => {
      await integrations.change(edit.id, await changeOf(integrations, edit))
      // On no schedule are those that are paused, perhaps because asking them does harm.
      if (monitor.dueAt(edit.id) !== null) monitor.checkNow([edit.id])
      return null
    },
    'integration.pause': ({ ids, paused }) => {
      integrations.changeAll(ids, { paused })
      return null
    },
    'integration.remove': async ({ id }) => {
      await integrations.remove(id)
      return null
    },
    'webhook.test': ({ id }) => parts.sendTestMessage(id),
    'check.now': ({ id }) => {
      monitor.checkNow(
        id === null
          ? integrations
              .all()
              .filter((each) => !each.paused)
              .map((each) => each.id)
          : [id],
      )
      return null
    },
  }
}

type Alarming = 'incident.fixed' | 'incident.acknowledge' | 'alerts.snooze' | 'notification.test'

function alarmHandlers(parts: HandlerParts): Pick<Handlers, Alarming> {
  const { attention } = parts
  return {
    'incident.fixed': ({ integrationIds }) => parts.checkFix(integrationIds),
    'incident.acknowledge': async ({ incidentIds, on }) => {
      await attention.acknowledge(incidentIds, on)
      return null
    },
    'alerts.snooze': async ({ integrationIds, forMs }) => {
      await attention.snooze(integrationIds, forMs)
      return null
    },
    'notification.test': () => parts.sendTestNotification(),
  }
}

type OfTheApp = Exclude<keyof Handlers, Reading | Integrating | Alarming | Saving | SettingUp | Settling>

function appHandlers(parts: HandlerParts): Pick<Handlers, OfTheApp> {
  const { settings, shell, window, notices } = parts
  return {
    'pause.all': ({ forMs }) => {
      parts.pauseAll(forMs)
      return null
    },
    'settings.get': () => settings.get(),
    'settings.change': (change) => {
      const after = settings.change(change)
      parts.settingsChanged()
      return after
    },
    'notice.dismiss': ({ id }) => {
      notices.dismiss(id)
      return null
    },
    'link.open': ({ url }) => {
      shell.openLink(url)
      return null
    },
    'clipboard.copy': ({ text }) => {
      shell.copy(parts.mask(text))
      return null
    },
    'fault.report': ({ text }) => {
      parts.faults.report('window', 'A fault in the window', parts.mask(text))
      return null
    },
    'target.take': () => window.takeTarget(),
  }
}

function draftOf(input: NewIntegration): IntegrationDraft {
  const checked = checkDraft(input)
  if (checked.ok) return checked.draft
  throw new RequestError({ kind: 'in-field', field: checked.field, problem: checked.problem })
}

/** An edit goes through the same door as a new integration: what could not be added cannot be edited in either. */
async function changeOf(integrations: Integrations, edit: IntegrationEdit): Promise<IntegrationChange> {
  const before = existing(integrations, edit.id)
  const secret = edit.secret ?? (await storedSecret(integrations, before))
  const common = {
    name: edit.name ?? before.name,
    everySeconds: edit.everySeconds ?? before.everySeconds,
    priority: edit.priority ?? before.priority,
    // Null is said: the pace is no longer known.
    messagesPerDay: edit.messagesPerDay === undefined ? before.messagesPerDay : edit.messagesPerDay,
  }
  const draft =
    before.kind === 'bot'
      ? draftOf({
          kind: 'bot',
          ...common,
          token: secret,
          apiUrl: before.apiUrl,
          channel: edit.channel ?? before.channel,
        })
      : draftOf({ kind: 'webhook', ...common, url: secret })
  return {
    name: draft.name,
    everySeconds: draft.everySeconds,
    priority: common.priority,
    messagesPerDay: common.messagesPerDay,
    ...(draft.kind === 'bot' ? { channel: draft.channel } : {}),
    ...(edit.secret === undefined ? {} : { secret: draft.kind === 'bot' ? draft.token : draft.url }),
  }
}

/** The secret of an integration. Throws a RequestError that says what to do when it cannot be read. */
export async function storedSecret(integrations: Integrations, integration: Integration): Promise<string> {
  const read = await integrations.readSecret(integration)
  if (read.kind === 'found') return read.secret
  throw new RequestError({
    kind: read.kind === 'locked' ? 'keyring-locked' : 'secret-unreadable',
    what: integration.kind === 'bot' ? 'token' : 'url',
  })
}
