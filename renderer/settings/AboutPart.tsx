import { useQuery } from '@tanstack/react-query'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { SettingsFacts } from '../../shared/settings-facts.ts'
import { CopyButton } from '../components/CopyButton.tsx'
import { useMessages } from '../language.tsx'
import styles from './AboutPart.module.css'
import { factsQuery } from './facts-query.ts'
import { Group } from './Group.tsx'
import { LICENCES } from './licences.ts'
import { Note } from './Note.tsx'
import { SupportBundle } from './SupportBundle.tsx'

/** Which Redbar this is, what it is made of, and what support needs. */
export function AboutPart() {
  const messages = useMessages()
  const { about: words } = messages.settings
  const { data: facts } = useQuery(factsQuery)
  return (
    <>
      <Group>
        <Note>{words.what}</Note>
        {facts && (
          <>
            <dl className={styles.versions}>
              {versionRows(facts, messages).map(([name, version]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{version}</dd>
                </div>
              ))}
            </dl>
            <div className={styles.copy}>
              <CopyButton
                text={() =>
                  versionRows(facts, messages)
                    .map((row) => row.join(' '))
                    .join('\n')
                }
              >
                {words.copy}
              </CopyButton>
            </div>
          </>
        )}
        <details className={styles.licences}>
          <summary>{words.licences(LICENCES.length)}</summary>
          <ul>
            {LICENCES.map(([name, licence]) => (
              <li key={name}>
                <span>{name}</span>
                <span>{licence}</span>
              </li>
            ))}
          </ul>
        </details>
      </Group>
      <Group name={words.support}>
        <SupportBundle />
      </Group>
    </>
  )
}

/** Names that are the same in every language. */
const NAMES: Readonly<Record<string, string>> = {
  electron: 'Electron',
  chrome: 'Chromium',
  node: 'Node',
  sqlite: 'SQLite',
}

function versionRows(
  { version, versions }: SettingsFacts,
  { settings: { about } }: Pick<WindowMessages, 'settings'>,
): [name: string, version: string][] {
  const names = { ...NAMES, system: about.system, processor: about.processor }
  const others = Object.entries(versions).map(([name, each]): [string, string] => [
    Object.entries(names).find(([known]) => known === name)?.[1] ?? name,
    each,
  ])
  return [['Redbar', version], ...others]
}
