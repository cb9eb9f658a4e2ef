import { useQueryClient } from '@tanstack/react-query'
import type { Payload } from '../../shared/ipc.ts'
import { settingsQuery, useCommand } from '../queries.ts'

/** Changes settings, and says in the end whether main kept the change. */
export type ChangeSettings = (wanted: Payload<'settings.change'>) => Promise<boolean>

/** Changes settings: what is wanted shows at once. If main does not keep it, what is true shows again and `error` says why. */
export function useSettingsChange(): { change: ChangeSettings; error: Error | null } {
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
