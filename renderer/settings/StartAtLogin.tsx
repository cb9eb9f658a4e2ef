import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { AutostartState } from '../../shared/settings-facts.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { Switch } from '../components/Switch.tsx'
import { Said, useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { autostartQuery } from './facts-query.ts'
import styles from './Group.module.css'
import { Note } from './Note.tsx'
import { useOnReturn } from './use-on-return.ts'

/** Whether the system starts Redbar at log-in: the system's own word, which others may have changed. */
export function StartAtLogin() {
  const messages = useMessages()
  const words = messages.settings.autostart
  const client = useQueryClient()
  const { data: state, error, refetch } = useQuery(autostartQuery)
  useOnReturn(refetch)
  const command = useCommand('autostart.set')
  const set = (on: boolean) =>
    command.mutate(
      { on },
      { onSuccess: (answer) => client.setQueryData(autostartQuery.queryKey, answer.state) },
    )
  const problem = command.data?.problem
  const failed = error ?? command.error
  return (
    <>
      <Switch
        label={words.label}
        hint={state?.kind === 'never' ? words.never : words.hint}
        checked={state?.kind === 'on' || state?.kind === 'awaits-approval'}
        disabled={!state || state.kind === 'never'}
        onChange={set}
      />
      {problem && <Note tone="problem">{words.problems[problem.why](problem.where)}</Note>}
      {failed && <Note tone="problem">{sentenceOf(failed, messages)}</Note>}
      {state && <About state={state} onNone={() => set(false)} />}
    </>
  )
}

/** What there is to know of the state beside on and off. */
function About({ state, onNone }: { state: AutostartState; onNone: () => void }) {
  const words = useMessages().settings.autostart
  const code = (command: string): ReactNode => <code className={styles.code}>{command}</code>
  if (state.kind === 'awaits-approval') return <Note tone="problem">{words.approval}</Note>
  if (state.kind === 'other') {
    const say = state.gone ? words.gone : words.other
    return (
      <>
        <Note tone="problem">
          <Said phrase={say(code(state.starts))} />
        </Note>
        <div className={styles.row}>
          <Button onClick={onNone}>{words.startNone}</Button>
        </div>
      </>
    )
  }
  if (state.kind === 'never' || state.installed) return null
  return (
    <Note>
      <Said phrase={words.folder(code(state.command))} />
    </Note>
  )
}
