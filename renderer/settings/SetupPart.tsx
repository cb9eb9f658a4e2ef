import { useMessages } from '../language.tsx'
import { Group } from './Group.tsx'
import { SaveSetup } from './SaveSetup.tsx'
import { TakeSetup } from './TakeSetup.tsx'

/** All integrations as a file, and back. */
export function SetupPart() {
  const words = useMessages().settings.setup
  return (
    <>
      <Group name={words.save}>
        <SaveSetup />
      </Group>
      <Group name={words.take}>
        <TakeSetup />
      </Group>
    </>
  )
}
