import { useId, useState } from 'react'
import { appManifest, manifestText } from '../../shared/app-manifest.ts'
import { Button } from '../components/Button.tsx'
import { CopyButton } from '../components/CopyButton.tsx'
import { More } from '../components/More.tsx'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import styles from './Card.module.css'
import { Card } from './Card.tsx'

/** A ready app for Slack with the least scopes: to be made there, or to be copied. */
export function ManifestCard() {
  const words = useMessages().setup.manifest
  const open = useCommand('manifest.open')
  const [posting, setPosting] = useState(false)
  const hintId = useId()
  const options = { webhook: false, posting }
  const text = manifestText(appManifest(options))
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={posting}
          aria-describedby={hintId}
          onChange={(event) => setPosting(event.target.checked)}
        />
        {words.posting}
      </label>
      <p id={hintId}>{words.postingHint}</p>
      <Button onClick={() => open.mutate(options)}>{words.open}</Button>
      <CopyButton text={() => text}>{words.copy}</CopyButton>
      <More title={words.show}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <section tabIndex={0} aria-label={words.show} className={styles.text}>
          <pre>{text}</pre>
        </section>
      </More>
    </Card>
  )
}
