import type { IntegrationKind } from '../../shared/integration.ts'
import { Radios } from './Radios.tsx'

const kinds = [
  ['bot', 'Bot in a channel'],
  ['webhook', 'Incoming webhook'],
] as const

type Props = { kind: IntegrationKind; onChange: (kind: IntegrationKind) => void }

/** Chooses what is added. */
export function KindChoice({ kind, onChange }: Props) {
  return <Radios legend="What is it?" name="kind" options={kinds} value={kind} onChange={onChange} />
}
