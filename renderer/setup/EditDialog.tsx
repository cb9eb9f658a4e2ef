import type { IntegrationEdit } from '../../shared/ipc.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { request } from '../bridge.ts'
import { Dialog } from '../components/Dialog.tsx'
import { Field } from '../components/Field.tsx'
import { useMessages } from '../language.tsx'
import { AlarmFields, alarmsOf, changedAlarms } from './AlarmFields.tsx'
import { EveryField } from './EveryField.tsx'
import { FormFrame } from './FormFrame.tsx'
import { textOf, useSubmit } from './use-submit.ts'

/** The field in which the dialog begins, where it is not the first one. */
export type EditFirst = 'messagesPerDay'

type Props = { view: IntegrationView; first?: EditFirst | undefined; onClosed: () => void }

/** Changes an integration. Its secret is shown as a mask only, and stays unless a new one is typed. */
export function EditDialog({ view, first, onClosed }: Props) {
  const { title } = useMessages().setup.edit
  return (
    <Dialog title={title} onClosed={onClosed}>
      {(close) => <EditForm view={view} first={first} close={close} />}
    </Dialog>
  )
}

type FormProps = { view: IntegrationView; first: EditFirst | undefined; close: () => void }

function EditForm({ view, first, close }: FormProps) {
  const form = useSubmit(async (fields) => {
    await request('integration.edit', editOf(view, fields))
    close()
  })
  const { form: words, edit } = useMessages().setup
  return (
    <FormFrame send={edit.save} {...form} onCancel={close}>
      <Field label={words.name} name="name" required maxLength={120} defaultValue={view.name} />
      <Field
        label={view.kind === 'bot' ? words.token : words.webhookUrl}
        name="secret"
        type="password"
        maxLength={500}
        required={!view.hasSecret}
        data-first={view.hasSecret ? undefined : true}
        placeholder={view.secretMask}
        hint={view.hasSecret ? edit.keepSecret : edit.lostSecret}
      />
      {view.kind === 'bot' && (
        <Field
          label={words.channelId}
          name="channel"
          required
          maxLength={64}
          defaultValue={view.channel ?? ''}
        />
      )}
      <EveryField seconds={view.everySeconds} />
      <AlarmFields alarms={view} open first={first === 'messagesPerDay'} />
    </FormFrame>
  )
}

/** What is different from before; a field that did not change is not sent. */
function editOf(view: IntegrationView, fields: FormData): IntegrationEdit {
  const name = textOf(fields, 'name')
  const secret = textOf(fields, 'secret')
  const channel = textOf(fields, 'channel')
  const everySeconds = Number(textOf(fields, 'everySeconds'))
  return {
    id: view.id,
    ...(name !== view.name ? { name } : {}),
    ...(secret ? { secret } : {}),
    ...(view.kind === 'bot' && channel !== view.channel ? { channel } : {}),
    ...(everySeconds !== view.everySeconds ? { everySeconds } : {}),
    ...changedAlarms(view, alarmsOf(fields)),
  }
}
