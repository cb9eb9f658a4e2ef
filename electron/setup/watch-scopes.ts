import { type WatchScope, watchScopes } from '../../shared/setup.ts'

/**
 * Scopes that stand for others: the umbrella scopes of classic apps, and those of user tokens for posting.
 * https://docs.slack.dev/reference/scopes
 */
const CONTAINED_IN: Record<WatchScope, readonly string[]> = {
  'channels:read': ['read', 'bot', 'client'],
  'groups:read': ['read', 'bot', 'client'],
  'chat:write': ['chat:write:bot', 'chat:write:user', 'bot', 'client', 'post'],
}

/** Which of the scopes that Redbar looks for were not granted. None where Slack did not say what was (null). */
export function missingScopes(granted: readonly string[] | null): WatchScope[] {
  if (granted === null) return []
  return watchScopes.filter(
    (scope) => !granted.includes(scope) && !CONTAINED_IN[scope].some((each) => granted.includes(each)),
  )
}

/** The kinds of channels that may be listed, as conversations.list wants them; '' where there are none. */
export function listableTypes(granted: readonly string[] | null): string {
  const missing = missingScopes(granted)
  return [
    missing.includes('channels:read') ? [] : ['public_channel'],
    missing.includes('groups:read') ? [] : ['private_channel'],
  ]
    .flat()
    .join(',')
}
