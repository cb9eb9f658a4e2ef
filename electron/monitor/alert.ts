import type { Target } from '../../shared/ipc.ts'

/** What a button on a notification does. */
export type AlertAction = 'acknowledge' | 'snooze'

/** A button of a notification, and the words on it. */
export type AlertButton = { action: AlertAction; label: string }

/** Something to tell the user in a native notification. Plain text, free of secrets. */
export type Alert = {
  /** It replaces an older notification of the same id where the system can: what is told of one cause has one id. */
  id: string
  /** Every incident that it speaks for. */
  incidentIds: readonly string[]
  /** Those of them that it says are open: when the last of these is withdrawn, it is no longer true. */
  openIds: readonly string[]
  /** `summary`: several things at once, after quiet hours or where there are too many to tell each. */
  kind: 'failure' | 'recovery' | 'reminder' | 'summary' | 'test'
  title: string
  body: string
  target: Target | null
  /** Buttons, where the system has some. */
  actions: readonly AlertButton[]
  /** Whether it may make a sound. */
  sound: boolean
  /** Whether it should stay on the screen until it is seen, where the system lets it. */
  urgent: boolean
}
