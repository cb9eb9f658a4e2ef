import Download from 'lucide-react/icons/download'
import type { ComponentProps } from 'react'
import type { ExportFormat } from '../../shared/export.ts'
import type { HistoryFilter } from '../../shared/search.ts'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { Menu } from './Menu.tsx'

const formats: readonly ExportFormat[] = ['csv', 'json']

type Props = {
  filter: HistoryFilter
  disabled?: boolean
  labelled?: NonNullable<ComponentProps<typeof Menu>['labelled']>
}

/** Saves what a filter finds in the history as a file. How far it has come stands at the foot of the window. */
export function ExportMenu({ filter, disabled = false, labelled = 'always' }: Props) {
  const start = useCommand('export.start')
  const words = useMessages().shell.exporting
  return (
    <Menu
      label={words.label}
      icon={Download}
      hint={words.hint}
      disabled={disabled}
      labelled={labelled}
      items={formats.map((format) => ({
        label: words.formats[format],
        // Where to save is asked by the system: a second question would lie over the first.
        onChoose: () => !start.isPending && start.mutate({ filter, format }),
      }))}
    />
  )
}
