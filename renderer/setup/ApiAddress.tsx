import { DEFAULT_API_URL } from '../../shared/hosts.ts'
import { Field } from '../components/Field.tsx'
import styles from './ApiAddress.module.css'

/** Where the Web API is, for the few whose Slack lives elsewhere. */
export function ApiAddress() {
  return (
    <details className={styles.more}>
      <summary>Slack for government, or a test server</summary>
      <Field
        label="API address"
        name="apiUrl"
        inputMode="url"
        maxLength={300}
        placeholder={DEFAULT_API_URL}
        hint="Leave it empty for slack.com. Allowed are slack-gov.com and this computer."
      />
    </details>
  )
}
