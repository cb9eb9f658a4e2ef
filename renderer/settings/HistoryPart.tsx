import { useMessages } from '../language.tsx'
import { DataFolder } from './DataFolder.tsx'
import { Group } from './Group.tsx'
import { RetentionChoices } from './RetentionChoices.tsx'
import type { PartProps } from './SettingsForm.tsx'

/** How long the history is kept, what it takes, and where it is. */
export function HistoryPart({ settings, change }: PartProps) {
  const words = useMessages().settings.history
  return (
    <>
      <Group name={words.kept}>
        <RetentionChoices retention={settings.retention} onChange={(retention) => change({ retention })} />
      </Group>
      <Group name={words.where}>
        <DataFolder />
      </Group>
    </>
  )
}
