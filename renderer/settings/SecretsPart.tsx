import { useQuery } from '@tanstack/react-query'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { KeyringState } from '../../shared/settings-facts.ts'
import { Switch } from '../components/Switch.tsx'
import { useMessages } from '../language.tsx'
import { factsQuery } from './facts-query.ts'
import { Group } from './Group.tsx'
import { Note } from './Note.tsx'
import type { PartProps } from './SettingsForm.tsx'
import { useOnReturn } from './use-on-return.ts'

/** Where secrets are kept, and what happens where there is no safe place for them. */
export function SecretsPart({ settings, change }: PartProps) {
  const words = useMessages().settings.secrets
  const { data: facts, refetch } = useQuery(factsQuery)
  useOnReturn(refetch)
  return (
    <>
      <Group name={words.keyring}>{facts && <Keyring {...facts.keyring} />}</Group>
      <Group>
        <Switch
          label={words.consent}
          hint={words.consentHint}
          checked={settings.plainTextSecrets}
          onChange={(plainTextSecrets) => change({ plainTextSecrets })}
        />
      </Group>
    </>
  )
}

function Keyring({ backend, state, plain }: KeyringState) {
  const words = useMessages().settings.secrets
  return (
    <>
      <p>{words.states[state](backendName(backend, words))}</p>
      {plain > 0 && <Note tone="problem">{words.plain(plain)}</Note>}
    </>
  )
}

/** Names that are the same in every language. */
const NAMES: Readonly<Record<string, string>> = {
  gnome_libsecret: 'GNOME Keyring',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
}

function backendName(backend: string, words: WindowMessages['settings']['secrets']): string {
  if (backend === 'keychain') return words.keychain
  if (backend === 'dpapi') return words.dataProtection
  return NAMES[backend] ?? backend
}
