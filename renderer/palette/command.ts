import type { IntegrationStatus } from '../../shared/overview.ts'

/** A group of the palette. */
export type CommandGroup = 'integrations' | 'actions' | 'pages' | 'settings'

/** Something that can be done from the palette. */
export type Command = {
  id: string
  group: CommandGroup
  label: string
  /** Said beside it, and found by it: the workspace, the channel. */
  hint?: string
  /** How an integration stands. */
  status?: IntegrationStatus
  run: () => void
}

/** An action of the palette. */
export function action(id: string, label: string, run: () => void): Command {
  return { id, group: 'actions', label, run }
}
