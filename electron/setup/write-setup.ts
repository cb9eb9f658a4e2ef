import { DEFAULT_API_URL } from '../../shared/hosts.ts'
import type { Integration } from '../../shared/integration.ts'
import type { LeftOut } from '../../shared/settings-facts.ts'

/**
 * The text of a set-up file with these integrations, which `parseSetup` reads. Secrets are not in it: at best the names
 * of environment variables, one for each secret, in which whoever reads the file looks for them.
 */
export function writeSetup(integrations: readonly Integration[], leftOut: LeftOut): string {
  const variables = new Map<string, string>()
  const names = new Set<string>()
  const entries = integrations.map((integration) => ({
    kind: integration.kind,
    name: unusedName(integration.name, names),
    ...placeOf(integration, leftOut === 'names' ? variableOf(integration, variables) : undefined),
    everySeconds: integration.everySeconds,
    ...(integration.priority === 'normal' ? {} : { priority: integration.priority }),
    ...(integration.messagesPerDay === null ? {} : { messagesPerDay: integration.messagesPerDay }),
  }))
  return `${JSON.stringify({ integrations: entries }, null, 2)}\n`
}

function placeOf(integration: Integration, secret: string | undefined): Record<string, string> {
  if (integration.kind === 'webhook') return secret === undefined ? {} : { url: secret }
  const { channel, apiUrl } = integration
  return {
    ...(secret === undefined ? {} : { token: secret }),
    channel,
    ...(apiUrl === DEFAULT_API_URL ? {} : { apiUrl }),
  }
}

/** Integrations with one secret share a variable: it is filled in once. */
function variableOf({ kind, credentialId }: Integration, known: Map<string, string>): string {
  const prefix = kind === 'bot' ? '$REDBAR_TOKEN_' : '$REDBAR_WEBHOOK_'
  const count = [...known.values()].filter((name) => name.startsWith(prefix)).length
  const variable = known.get(credentialId) ?? `${prefix}${count + 1}`
  known.set(credentialId, variable)
  return variable
}

/** A set-up file has each name once, however it is written. */
function unusedName(name: string, used: Set<string>): string {
  let unused = name
  for (let count = 2; used.has(unused.toLowerCase()); count += 1) {
    const suffix = ` (${count})`
    unused = `${name.slice(0, 120 - suffix.length)}${suffix}`
  }
  used.add(unused.toLowerCase())
  return unused
}
