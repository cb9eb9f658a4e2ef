import Download from 'lucide-react/icons/download'
import type { ExportFormat } from '../../shared/export.ts'
import type { HistoryFilter } from '../../shared/search.ts'
import { useCommand } from '../queries.ts'
import { Menu } from './Menu.tsx'

const formats: readonly { label: string; format: ExportFormat }[] = [
  { label: 'CSV, for spreadsheets', format: 'csv' },
  { label: 'JSON, for programs', format: 'json' },
]

/** Saves what a filter finds in the history as a file. How far it has come stands at the foot of the window. */
export function ExportMenu({ filter, disabled = false }: { filter: HistoryFilter; disabled?: boolean }) {
  const start = useCommand('export.start')
  return (
    <Menu
      label="Export"
      icon={Download}
      hint="Save these entries as a file"
      disabled={disabled}
      items={formats.map(({ label, format }) => ({
        label,
        // Where to save is asked by the system: a second question would lie over the first.
        onChoose: () => !start.isPending && start.mutate({ filter, format }),
      }))}
    />
  )
}
