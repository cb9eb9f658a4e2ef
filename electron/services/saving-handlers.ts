import type { Handlers } from '../../shared/ipc.ts'
import { RequestError } from './request-error.ts'

/** What is saved for the user, as a file or on the clipboard. */
export type Saving = 'export.start' | 'export.cancel' | 'incident.save' | 'support.save' | 'report.copy'

/** Answers the requests that save something. */
export function savingHandlers(): Pick<Handlers, Saving> {
  const notYet = () => {
    throw new RequestError('This cannot be saved yet.')
  }
  return {
    'export.start': notYet,
    'export.cancel': notYet,
    'incident.save': notYet,
    'support.save': notYet,
    'report.copy': notYet,
  }
}
