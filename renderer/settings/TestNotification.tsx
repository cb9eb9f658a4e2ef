import type { TestNotification as Outcome } from '../../shared/ipc.ts'
import type { WindowMessages } from '../../shared/language/messages.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { thisPlatform } from '../words/platform.ts'
import styles from './TestNotification.module.css'

/** Sends a test notification and says what the system really made of it. */
export function TestNotification() {
  const messages = useMessages()
  const words = messages.settings.notifications
  const test = useCommand('notification.test')
  const bad = test.isError || test.data?.shown === false
  return (
    <div className={styles.test}>
      {/* Not disabled meanwhile: that would take the focus away. */}
      <Button onClick={() => !test.isPending && test.mutate(undefined)}>{words.test}</Button>
      <p role="status" className={classes(styles.answer, bad && styles.bad)}>
        {test.isPending && words.waiting}
        {test.isError && sentenceOf(test.error, messages)}
        {test.data && outcomeWords(test.data, messages)}
      </p>
    </div>
  )
}

function outcomeWords(
  outcome: Outcome,
  { alerts, settings: { notifications: words } }: Pick<WindowMessages, 'alerts' | 'settings'>,
): string {
  const help = alerts.help[thisPlatform()]
  return outcome.shown ? words.shown(help) : words.notShown(outcome.why.replace(/\.$/, ''), help)
}
