import { useState } from 'react'
import type { Priority } from '../../shared/integration.ts'
import { MAX_MESSAGES_PER_DAY } from '../../shared/intervals.ts'
import { Field } from '../components/Field.tsx'
import { More } from '../components/More.tsx'
import { useMessages } from '../language.tsx'
import { Radios } from './Radios.tsx'
import { textOf } from './use-submit.ts'

/** How loudly an integration may speak, and how many messages it posts a day, if anybody knows. */
export type Alarms = { priority: Priority; messagesPerDay: number | null }

const priorities = ['low', 'normal', 'high'] as const

type Props = {
  alarms: Alarms
  open?: boolean
  /** Whether the dialog begins with the pace. */
  first?: boolean
}

/** The part of the forms that says how much attention a failure is due. */
export function AlarmFields({ alarms, open = false, first = false }: Props) {
  const words = useMessages().setup.alarms
  const [priority, setPriority] = useState(alarms.priority)
  return (
    <More title={words.title} open={open}>
      <Radios
        legend={words.priority}
        name="priority"
        options={priorities.map((each) => [each, words.priorities[each].name] as const)}
        value={priority}
        onChange={setPriority}
        hint={words.priorities[priority].meaning}
      />
      <Field
        label={words.messagesPerDay}
        name="messagesPerDay"
        type="number"
        data-first={first || undefined}
        inputMode="decimal"
        min={0.01}
        max={MAX_MESSAGES_PER_DAY}
        step="any"
        defaultValue={alarms.messagesPerDay ?? ''}
        hint={words.messagesHint}
      />
    </More>
  )
}

/** What the form says about alarms. */
export function alarmsOf(fields: FormData): Alarms {
  const priority = priorities.find((each) => each === textOf(fields, 'priority')) ?? 'normal'
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
