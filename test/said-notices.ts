import { main as english } from '../shared/language/en/main.ts'
import type { Notice } from '../shared/overview.ts'
import { type OwnNotice, saidNotice } from '../shared/own-notice.ts'

/** Notices as an English reader reads them. */
export function saidNotices(notices: readonly OwnNotice[]): Notice[] {
  return notices.map((notice) => saidNotice(notice, english))
}
