import { useMessages } from '../language.tsx'
import { ForAll } from './ForAll.tsx'
import { Group } from './Group.tsx'
import { IntervalChoice } from './IntervalChoice.tsx'
import { Note } from './Note.tsx'
import type { PartProps } from './SettingsForm.tsx'
import { StartAtLogin } from './StartAtLogin.tsx'

/** How often integrations are checked, and whether Redbar starts by itself. */
export function GeneralPart({ settings, change }: PartProps) {
  const { general, autostart } = useMessages().settings
  const { everySeconds } = settings
  return (
    <>
      <Group name={general.interval}>
        <IntervalChoice seconds={everySeconds} onChange={(seconds) => change({ everySeconds: seconds })} />
        <Note>{general.hint}</Note>
        <ForAll seconds={everySeconds} />
      </Group>
      <Group name={autostart.title}>
        <StartAtLogin />
      </Group>
    </>
  )
}
