import type { TestNotification as Outcome } from '../../shared/ipc.ts'
import { notificationHelp } from '../../shared/notification-help.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { useCommand } from '../queries.ts'
import { thisPlatform } from '../words/platform.ts'
import styles from './TestNotification.module.css'

/** Sends a test notification and says what the system really made of it. */
export function TestNotification() {
  const test = useCommand('notification.test')
  const bad = test.isError || test.data?.shown === false
  return (
    <div className={styles.test}>
      {/* Not disabled meanwhile: that would take the focus away. */}
      <Button onClick={() => !test.isPending && test.mutate(undefined)}>Send a test notification</Button>
      <p role="status" className={classes(styles.answer, bad && styles.bad)}>
        {test.isPending && 'Waiting for the system…'}
        {test.isError && sentenceOf(test.error)}
        {test.data && outcomeWords(test.data)}
      </p>
    </div>
  )
}

function outcomeWords(outcome: Outcome): string {
  const help = notificationHelp(thisPlatform())
  if (outcome.shown) return `The system showed it. Did you see nothing? ${help}`
  return `The system did not show it: ${outcome.why.replace(/\.$/, '')}. ${help}`
}
