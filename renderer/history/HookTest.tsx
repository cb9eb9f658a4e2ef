import Send from 'lucide-react/icons/send'
import type { IntegrationStatus } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import styles from './HookTest.module.css'

/** What the silent check of a webhook leaves open, and the way to find it out. */
export function HookTest({ status, onTest }: { status: IntegrationStatus; onTest: () => void }) {
  return (
    <div className={styles.test}>
      <p>{hintOf(status)}</p>
      <Button icon={Send} onClick={onTest}>
        Send a test message
      </Button>
    </div>
  )
}

function hintOf(status: IntegrationStatus): string {
  switch (status) {
    case 'ok':
      return 'The silent check proves that Slack knows this webhook. It cannot see whether its channel still takes messages: a test message can.'
    case 'failing':
    case 'acknowledged':
    case 'confirming':
      return 'Once it is mended, a test message shows whether messages arrive again.'
    default:
      return 'Redbar asks this webhook without posting. A test message shows whether messages arrive.'
  }
}
