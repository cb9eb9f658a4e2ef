import Send from 'lucide-react/icons/send'
import type { IntegrationStatus } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import styles from './HookTest.module.css'

/** What the silent check of a webhook leaves open, and the way to find it out. */
export function HookTest({ status, onTest }: { status: IntegrationStatus; onTest: () => void }) {
  const words = useMessages().history.standing.test
  return (
    <div className={styles.test}>
      <p>{words[hintOf(status)]}</p>
      <Button icon={Send} onClick={onTest}>
        {words.send}
      </Button>
    </div>
  )
}

function hintOf(status: IntegrationStatus): 'ok' | 'failing' | 'other' {
  switch (status) {
    case 'ok':
      return 'ok'
    case 'failing':
    case 'acknowledged':
    case 'confirming':
      return 'failing'
    default:
      return 'other'
  }
}
