import type { IntegrationKind } from '../../shared/integration.ts'
import styles from './KindChoice.module.css'

const kinds: Record<IntegrationKind, string> = { bot: 'Bot in a channel', webhook: 'Incoming webhook' }

type Props = { kind: IntegrationKind; onChange: (kind: IntegrationKind) => void }

/** Chooses what is added. */
export function KindChoice({ kind, onChange }: Props) {
  return (
    <fieldset className={styles.choice}>
      <legend>What is it?</legend>
      {(['bot', 'webhook'] as const).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="kind"
            value={each}
            checked={kind === each}
            onChange={() => onChange(each)}
          />
          <span>{kinds[each]}</span>
        </label>
      ))}
    </fieldset>
  )
}
