import Bot from 'lucide-react/icons/bot'
import Webhook from 'lucide-react/icons/webhook'
import type { IntegrationKind } from '../../shared/integration.ts'
import { Button } from '../components/Button.tsx'
import { Mark } from '../components/Mark.tsx'
import { OutsideLink } from '../components/OutsideLink.tsx'
import styles from './Welcome.module.css'

/** What stands in the window before the first integration: what Redbar is, and how to get going. */
export function Welcome({ onAdd }: { onAdd: (kind: IntegrationKind) => void }) {
  return (
    <div className={styles.welcome}>
      <Mark size={48} />
      <h1>Know when a Slack integration goes silent</h1>
      <p className={styles.lead}>
        Redbar asks Slack every few minutes whether your bots and webhooks still work. When one breaks, it
        says what happened, who can mend it and how, and keeps the evidence.
      </p>
      <div className={styles.ways}>
        <section className={styles.way}>
          <h2>
            <Bot aria-hidden size={20} /> A bot in a channel
          </h2>
          <ol className={styles.steps}>
            <li>
              Open your app at <OutsideLink url="https://api.slack.com/apps">Slack's app pages</OutsideLink>{' '}
              and choose OAuth &amp; Permissions.
            </li>
            <li>
              Copy the Bot User OAuth Token. It starts with <code>xoxb-</code>.
            </li>
            <li>Copy the channel's ID from the foot of its About tab in Slack.</li>
          </ol>
          <Button tone="strong" onClick={() => onAdd('bot')}>
            Add a bot
          </Button>
        </section>
        <section className={styles.way}>
          <h2>
            <Webhook aria-hidden size={20} /> An incoming webhook
          </h2>
          <ol className={styles.steps}>
            <li>
              Open your app at <OutsideLink url="https://api.slack.com/apps">Slack's app pages</OutsideLink>{' '}
              and choose Incoming Webhooks.
            </li>
            <li>
              Copy the Webhook URL. It starts with <code>https://hooks.slack.com/services/</code>.
            </li>
            <li>Redbar asks it without posting a message.</li>
          </ol>
          <Button tone="strong" onClick={() => onAdd('webhook')}>
            Add a webhook
          </Button>
        </section>
      </div>
      <p className={styles.promise}>
        Tokens and URLs stay on this computer, in the system's keyring, and go to Slack alone.
      </p>
    </div>
  )
}
