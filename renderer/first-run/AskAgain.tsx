import type { FixAnswer } from '../../shared/ipc.ts'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { Said, useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import styles from './PermissionPage.module.css'

/** One integration that Slack refuses: asks now, and says what came of it. */
export function AskAgain({ view }: { view: IntegrationView }) {
  const { permission } = useMessages()
  const words = permission.again
  const ask = useCommand('incident.fixed')
  return (
    <div className={styles.again}>
      <p>
        <Said phrase={words.failing(<strong>{view.name}</strong>)} />
      </p>
      <Button busy={ask.isPending} onClick={() => ask.mutate({ integrationIds: [view.id] })}>
        {words.now}
      </Button>
      <p role="status">{ask.isPending ? words.asking : ask.data && answerWords(ask.data, words)}</p>
    </div>
  )
}

function answerWords(answer: FixAnswer, words: WindowMessages['permission']['again']): string {
  if (answer.mended) return words.mended
  return answer.status === 'failed' ? words.still(answer.title) : words.unknown(answer.title)
}
