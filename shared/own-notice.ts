import type { MainMessages } from './language/messages.ts'
import type { Notice, NoticeAction } from './overview.ts'

/** What a notice says. */
export type NoticeWords = Pick<Notice, 'title' | 'detail'>

/** A notice before it is said: what it says is asked for in the language of the moment. */
export type OwnNotice = {
  id: string
  severity: Notice['severity']
  action?: NoticeAction
  words(messages: MainMessages): NoticeWords
}

/** The notice as it is read. */
export function saidNotice({ id, severity, action, words }: OwnNotice, messages: MainMessages): Notice {
  return { id, severity, ...words(messages), ...(action ? { action: messages.notices.actions[action] } : {}) }
}
