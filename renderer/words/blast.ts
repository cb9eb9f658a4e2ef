import type { SharedCause } from '../../shared/overview.ts'
import { integrationsWords } from './numbers.ts'

/** "These 20 integrations share this token": what they have in common is what broke. */
export function blastWords(cause: SharedCause, count: number, workspace: string | null): string {
  return `These ${integrationsWords(count)} ${shares(cause, workspace)}`
}

function shares(cause: SharedCause, workspace: string | null): string {
  switch (cause) {
    case 'token':
      return 'share this token'
    case 'app':
      return workspace === null ? 'share this app' : `share this app in ${workspace}`
    case 'workspace':
      return workspace === null ? 'are in this workspace' : `are in workspace ${workspace}`
    case 'channel':
      return 'post to this channel'
  }
}
