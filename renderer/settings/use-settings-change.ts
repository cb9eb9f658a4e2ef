import { useQueryClient } from '@tanstack/react-query'
import type { Payload } from '../../shared/ipc.ts'
import { settingsQuery, useCommand } from '../queries.ts'

/** Changes settings: what is wanted shows at once. `change` says in the end whether main kept it; if not, `error` says why. */
export function useSettingsChange() {
  const client = useQueryClient()
  const command = useCommand('settings.change')
  const change = async (wanted: Payload<'settings.change'>): Promise<boolean> => {
    client.setQueryData(settingsQuery.queryKey, (known) => known && { ...known, ...wanted })
    try {
      await command.mutateAsync(wanted)
      return true
    } catch {
      await client.invalidateQueries(settingsQuery)
      return false
    }
  }
  return { change, error: command.error }
}
