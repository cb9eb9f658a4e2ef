import { type KeyboardEvent, useRef } from 'react'
import { type SettingsSection, settingsSections } from '../../shared/settings-section.ts'
import { useMessages } from '../language.tsx'
import { Choice } from './Choice.tsx'
import styles from './PartList.module.css'

type Props = { part: SettingsSection; onChange: (part: SettingsSection) => void }

/** The parts of the settings: a list beside them, walked by the arrow keys; where there is no room, one choice above. */
export function PartList({ part, onChange }: Props) {
  const words = useMessages().settings
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepped(part, event.key)
    if (next === null) return
    event.preventDefault()
    onChange(next)
    list.current?.querySelector<HTMLElement>(`#settings-tab-${next}`)?.focus()
  }
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-orientation="vertical"
        aria-label={words.parts}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {settingsSections.map((each) => (
          <button
            key={each}
            id={`settings-tab-${each}`}
            type="button"
            role="tab"
            aria-selected={each === part}
            aria-controls="settings-part"
            tabIndex={each === part ? 0 : -1}
            onClick={() => onChange(each)}
          >
            {words.sections[each]}
          </button>
        ))}
      </div>
      <div className={styles.choice}>
        <Choice
          label={words.parts}
          value={part}
          onChange={(value) => {
            const chosen = settingsSections.find((each) => each === value)
            if (chosen) onChange(chosen)
          }}
        >
          {settingsSections.map((each) => (
            <option key={each} value={each}>
              {words.sections[each]}
            </option>
          ))}
        </Choice>
      </div>
    </>
  )
}

/** Where a key leads from there; null for any other key. */
function stepped(part: SettingsSection, key: string): SettingsSection | null {
  const at = settingsSections.indexOf(part)
  const count = settingsSections.length
  const goal = {
    ArrowDown: (at + 1) % count,
    ArrowUp: (at + count - 1) % count,
    Home: 0,
    End: count - 1,
  }[key]
  return goal === undefined ? null : (settingsSections[goal] ?? null)
}
