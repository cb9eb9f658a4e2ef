import { type Integration, integrationSchema } from '../../shared/integration.ts'
import type { NoticesMessages } from '../../shared/language/en/notices.ts'
import type { OwnNotice } from '../../shared/own-notice.ts'
import type { IntegrationStore } from '../ports.ts'
import type { ConfigFile } from './config-file.ts'

/**
 * The integrations in `config.json`, read once. One that cannot be read is left out, the others stay, and the file as
 * it was is kept aside.
 */
export function openIntegrations(config: ConfigFile): {
  integrations: IntegrationStore
  notices: OwnNotice[]
} {
  const { sound, lost } = readIntegrations(config.get('integrations'))
  const notices =
    lost.length > 0 ? [config.replace('integrations', sound, (words) => leftOut(lost, words))] : []
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

/** What was lost: an integration by its name or, where it has none, its place in the list (from 1), or all of them. */
type Lost = { name: string } | number | 'all'

function readIntegrations(stored: unknown): { sound: Integration[]; lost: Lost[] } {
  if (stored === undefined) return { sound: [], lost: [] }
  if (!Array.isArray(stored)) return { sound: [], lost: ['all'] }
  const sound = new Map<string, Integration>()
  const lost: Lost[] = []
  for (const [index, entry] of stored.entries()) {
    const parsed = integrationSchema.safeParse(entry)
    if (parsed.success && !sound.has(parsed.data.id)) sound.set(parsed.data.id, parsed.data)
    else lost.push(nameOf(entry) ?? index + 1)
  }
  return { sound: [...sound.values()], lost }
}

function nameOf(entry: unknown): { name: string } | null {
  if (typeof entry !== 'object' || entry === null || !('name' in entry)) return null
  return typeof entry.name === 'string' ? { name: entry.name.slice(0, 120) } : null
}

function leftOut(lost: readonly Lost[], words: NoticesMessages['config']): string {
  return words.leftOut(
    lost.map((each) => {
      if (each === 'all') return words.wholeList
      return typeof each === 'number' ? words.numbered(each) : words.named(each.name)
    }),
  )
}
