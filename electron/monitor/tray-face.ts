import type { Face } from '../../shared/overview.ts'

/** A failing integration as a line of the tray's menu. */
export type TrayItem = { label: string; integrationId: string; incidentId: string; at: number }

/** Everything that the tray shows, as data: the icon's face, the tooltip and the menu's changing part. */
export type TrayFace = {
  face: Face
  /** "2 failing, 9 ok, checked 40 s ago" */
  summary: string
  /** Failing integrations, at most 10, newest incident first. */
  failing: TrayItem[]
  /** How many failing ones are not listed. */
  more: number
  paused: boolean
  demo: boolean
}
