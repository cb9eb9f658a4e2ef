import type { IntegrationStatus } from '../../shared/overview.ts'

/** The groups of the palette, in their order. */
export const commandGroups = ['integrations', 'actions', 'pages', 'settings'] as const
/** A group of the palette. */
export type CommandGroup = (typeof commandGroups)[number]

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
