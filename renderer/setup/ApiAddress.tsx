import { DEFAULT_API_URL } from '../../shared/hosts.ts'
import { Field } from '../components/Field.tsx'
import { More } from './More.tsx'

/** Where the Web API is, for the few whose Slack lives elsewhere. */
export function ApiAddress() {
  return (
    <More title="Slack for government, or a test server">
      <Field
        label="API address"
        name="apiUrl"
        inputMode="url"
        maxLength={300}
        placeholder={DEFAULT_API_URL}
        hint="Leave it empty for slack.com. Allowed are slack-gov.com and this computer."
      />
    </More>
  )
}
