import { useState } from 'react'
import type { Priority } from '../../shared/integration.ts'
import { MAX_MESSAGES_PER_DAY } from '../../shared/intervals.ts'
import { Field } from '../components/Field.tsx'
import { More } from './More.tsx'
import { Radios } from './Radios.tsx'
import { textOf } from './use-submit.ts'

/** How loudly an integration may speak, and how many messages it posts a day, if anybody knows. */
export type Alarms = { priority: Priority; messagesPerDay: number | null }

/** The alarms of an integration for which nobody has said otherwise. */
export const USUAL_ALARMS: Alarms = { priority: 'normal', messagesPerDay: null }

const priorities = [
  ['low', 'Low'],
  ['normal', 'Normal'],
  ['high', 'High'],
] as const

const meanings: Record<Priority, string> = {
  low: 'Never rings: only the tray and this window show when it fails.',
  normal: 'Rings when it fails; in quiet hours it waits until they end.',
  high: 'Rings when it fails, in quiet hours too.',
}

type Props = {
  alarms: Alarms
  open?: boolean
  /** Whether the dialog begins with the pace. */
  first?: boolean
}

/** The part of the forms that says how much attention a failure is due. */
export function AlarmFields({ alarms, open = false, first = false }: Props) {
  const [priority, setPriority] = useState(alarms.priority)
  return (
    <More title="Alarms" open={open}>
      <Radios
        legend="Priority"
        name="priority"
        options={priorities}
        value={priority}
        onChange={setPriority}
        hint={meanings[priority]}
      />
      <Field
        label="Messages a day, about"
        name="messagesPerDay"
        type="number"
        data-first={first || undefined}
        inputMode="decimal"
        min={0.01}
        max={MAX_MESSAGES_PER_DAY}
        step="any"
        defaultValue={alarms.messagesPerDay ?? ''}
        hint="Then Redbar can estimate how many messages were lost. Leave it empty if you do not know."
      />
    </More>
  )
}

/** What the form says about alarms. */
export function alarmsOf(fields: FormData): Alarms {
  const priority = priorities.find(([each]) => each === textOf(fields, 'priority'))?.[0] ?? 'normal'
  const pace = textOf(fields, 'messagesPerDay')
  return { priority, messagesPerDay: pace === '' ? null : Number(pace) }
}

/** What is different from before; what did not change is not sent. */
export function changedAlarms(before: Alarms, { priority, messagesPerDay }: Alarms): Partial<Alarms> {
  return {
    ...(priority !== before.priority ? { priority } : {}),
    ...(messagesPerDay !== before.messagesPerDay ? { messagesPerDay } : {}),
  }
}
