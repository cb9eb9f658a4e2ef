import { languageChoices, languageNames } from '../../shared/language/language.ts'
import { useMessages } from '../language.tsx'
import { Choice } from './Choice.tsx'
import { Group } from './Group.tsx'
import { Note } from './Note.tsx'
import type { PartProps } from './SettingsForm.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

/** How Redbar looks, and which language it speaks. */
export function AppearancePart({ settings, change }: PartProps) {
  const words = useMessages().settings.appearance
  const speak = (value: string) => {
    const language = languageChoices.find((each) => each === value)
    if (language) change({ language })
  }
  return (
    <Group>
      <ThemeChoice theme={settings.theme} onChange={(theme) => change({ theme })} />
      <Choice label={words.language} value={settings.language} onChange={speak}>
        {languageChoices.map((each) =>
          each === 'system' ? (
            <option key={each} value={each}>
              {words.asSystem}
            </option>
          ) : (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ),
        )}
      </Choice>
      <Note>{words.languageHint}</Note>
    </Group>
  )
}
