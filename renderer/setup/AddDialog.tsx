import { useState } from 'react'
import type { IntegrationKind } from '../../shared/integration.ts'
import { DEFAULT_EVERY_SECONDS } from '../../shared/intervals.ts'
import type { NewIntegration } from '../../shared/ipc.ts'
import { request } from '../bridge.ts'
import { Dialog } from '../components/Dialog.tsx'
import { Field } from '../components/Field.tsx'
import { AlarmFields, alarmsOf, changedAlarms, USUAL_ALARMS } from './AlarmFields.tsx'
import { ApiAddress } from './ApiAddress.tsx'
import { EveryField } from './EveryField.tsx'
import { FormFrame } from './FormFrame.tsx'
import { KindChoice } from './KindChoice.tsx'
import { textOf, useSubmit } from './use-submit.ts'

type Props = { kind: IntegrationKind; onAdded: (id: string) => void; onClosed: () => void }

/** Adds an integration. Main checks the secret, keeps it, and says in a sentence what is wrong with it. */
export function AddDialog({ kind, onAdded, onClosed }: Props) {
  return (
    <Dialog title="Add an integration" onClosed={onClosed}>
      {(close) => <AddForm firstKind={kind} onAdded={onAdded} close={close} />}
    </Dialog>
  )
}

type FormProps = { firstKind: IntegrationKind; onAdded: (id: string) => void; close: () => void }

function AddForm({ firstKind, onAdded, close }: FormProps) {
  const [kind, setKind] = useState(firstKind)
  const form = useSubmit(async (fields) => {
    const { id } = await request('integration.add', integrationOf(kind, fields))
    close()
    onAdded(id)
  })
  return (
    <FormFrame send="Add integration" {...form} onCancel={close}>
      <KindChoice kind={kind} onChange={setKind} />
      <Field label="Name" name="name" required maxLength={120} placeholder="Reviews to #app-reviews" />
      {kind === 'bot' ? <BotFields /> : <WebhookFields />}
      <EveryField seconds={DEFAULT_EVERY_SECONDS} />
      <AlarmFields alarms={USUAL_ALARMS} />
      {kind === 'bot' && <ApiAddress />}
    </FormFrame>
  )
}

function BotFields() {
  return (
    <>
      <Field
        key="token"
        label="Bot token"
        name="token"
        type="password"
        required
        maxLength={500}
        placeholder="xoxb-…"
        hint="It goes to the system's keyring and to Slack, nowhere else, and never comes back to this window."
      />
      <Field
        key="channel"
        label="Channel ID"
        name="channel"
        required
        maxLength={64}
        placeholder="C0123456789"
        hint="In Slack: the channel's name, About, at the foot."
      />
    </>
  )
}

function WebhookFields() {
  return (
    <Field
      key="url"
      label="Webhook URL"
      name="url"
      type="password"
      required
      maxLength={500}
      placeholder="https://hooks.slack.com/services/…"
      hint="Who has this URL can post, so it is kept like a token. Redbar asks it without posting a message."
    />
  )
}

function integrationOf(kind: IntegrationKind, fields: FormData): NewIntegration {
  const common = {
    name: textOf(fields, 'name'),
    everySeconds: Number(textOf(fields, 'everySeconds')),
    ...changedAlarms(USUAL_ALARMS, alarmsOf(fields)),
  }
  if (kind === 'webhook') return { kind, ...common, url: textOf(fields, 'url') }
  const apiUrl = textOf(fields, 'apiUrl')
  return {
    kind,
    ...common,
    token: textOf(fields, 'token'),
    channel: textOf(fields, 'channel'),
    ...(apiUrl ? { apiUrl } : {}),
  }
}
