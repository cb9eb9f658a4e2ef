import { type Integration, integrationSchema } from '../../shared/integration.ts'
import type { Notice } from '../../shared/overview.ts'
import type { IntegrationStore } from '../ports.ts'
import type { ConfigFile } from './config-file.ts'

/**
 * The integrations in `config.json`, read once. One that cannot be read is left out, the others stay, and the file as
 * it was is kept aside.
 */
export function openIntegrations(config: ConfigFile): { integrations: IntegrationStore; notices: Notice[] } {
  const { sound, lost } = readIntegrations(config.get('integrations'))
  const notices = lost.length > 0 ? [config.replace('integrations', sound, sentence(lost))] : []
  let current: readonly Integration[] = sound
  const integrations: IntegrationStore = {
    all: () => [...current],
    save(next) {
      config.set('integrations', next)
      current = [...next]
    },
  }
  return { integrations, notices }
}

function readIntegrations(stored: unknown): { sound: Integration[]; lost: string[] } {
  if (stored === undefined) return { sound: [], lost: [] }
  if (!Array.isArray(stored)) return { sound: [], lost: ['the whole list'] }
  const sound = new Map<string, Integration>()
  const lost: string[] = []
  for (const [index, entry] of stored.entries()) {
    const parsed = integrationSchema.safeParse(entry)
    if (parsed.success && !sound.has(parsed.data.id)) sound.set(parsed.data.id, parsed.data)
    else lost.push(nameOf(entry) ?? `number ${index + 1}`)
  }
  return { sound: [...sound.values()], lost }
}

function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('name' in entry)) return null
  return typeof entry.name === 'string' ? `"${entry.name.slice(0, 120)}"` : null
}

function sentence(lost: string[]): string {
  return `Left out: ${lost.join(', ')}. Add what is missing again.`
}
