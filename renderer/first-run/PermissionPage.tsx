import { type ReactNode, useId, useState } from 'react'
import { type AppManifest, appManifest, manifestText } from '../../shared/app-manifest.ts'
import { permissionMessages as german } from '../../shared/language/de/permission.ts'
import { permissionMessages as english } from '../../shared/language/en/permission.ts'
import type { Language } from '../../shared/language/language.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { CopyButton } from '../components/CopyButton.tsx'
import { Field } from '../components/Field.tsx'
import { InnerLink } from '../components/InnerLink.tsx'
import { OutsideLink } from '../components/OutsideLink.tsx'
import { PageHead } from '../components/PageHead.tsx'
import { useMessages } from '../language.tsx'
import { AskAgain } from './AskAgain.tsx'
import styles from './PermissionPage.module.css'
import { SetupFlow } from './SetupFlow.tsx'

type Props = {
  /** All integrations: those that Slack refuses for this reason can be asked about again. */
  integrations: readonly IntegrationView[]
  onSaved: (ids: string[]) => void
  onBack: () => void
}

/** Leads people whose workspace refuses the app from what that means to a new answer of Slack's. */
export function PermissionPage({ integrations, onSaved, onBack }: Props) {
  const { permission: words } = useMessages()
  const refused = integrations.filter(({ incident }) => incident?.reason === 'not-authorised')
  return (
    <main className={styles.page} aria-labelledby="page-name">
      <PageHead onBack={onBack}>{words.title}</PageHead>
      <div className={styles.column}>
        {integrations.length === 0 && <InnerLink to="#/add">{words.back}</InnerLink>}
        <p className={styles.lead}>{words.lead}</p>
        <Part title={words.meaning.title}>
          <List items={words.meaning.causes} />
          <OutsideLink url="https://slack.com/help/articles/222386767">{words.meaning.help}</OutsideLink>
        </Part>
        <Part title={words.who.title}>
          <p>{words.who.text}</p>
          <p>{words.who.find}</p>
          <OutsideLink url="https://slack.com/apps/manage">{words.who.page}</OutsideLink>
          <OutsideLink url="https://slack.com/help/articles/360024269514">{words.who.help}</OutsideLink>
        </Part>
        <Part title={words.ask.title}>
          <Request />
        </Part>
        <Part title={words.refused.title}>
          <List items={words.refused.ways} />
        </Part>
        <Part title={words.again.title}>
          {refused.map((view) => (
            <AskAgain key={view.id} view={view} />
          ))}
          <p>{words.again.paste}</p>
          <SetupFlow onSaved={onSaved} />
        </Part>
      </div>
    </main>
  )
}

const REQUESTS: Record<Language, typeof english.request> = { en: english.request, de: german.request }

/** The message to the admin, in the language that they read. */
function Request() {
  const messages = useMessages()
  const words = messages.permission.ask
  const { posting: postingWords, postingHint } = messages.setup.manifest
  const hintId = useId()
  const [posting, setPosting] = useState(false)
  const [language, setLanguage] = useState<Language>(messages.tag === 'de' ? 'de' : 'en')
  const manifest = appManifest({ webhook: false, posting })
  const [app, setApp] = useState(manifest.display_information.name)
  const text = REQUESTS[language]({
    app,
    scopes: manifest.oauth_config.scopes.bot,
    posting,
    manifest: manifestText(named(manifest, app)),
  })
  return (
    <>
      <p>{words.text}</p>
      <p>{words.which}</p>
      <Field
        label={words.app}
        name="app"
        maxLength={35}
        value={app}
        onChange={(event) => setApp(event.target.value)}
      />
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={posting}
          aria-describedby={hintId}
          onChange={(event) => setPosting(event.target.checked)}
        />
        {postingWords}
      </label>
      <p id={hintId}>{postingHint}</p>
      <fieldset className={styles.languages}>
        <legend>{words.language}</legend>
        {(['en', 'de'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="language"
              checked={language === each}
              onChange={() => setLanguage(each)}
            />
            {words.languages[each]}
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.text} lang={language} tabIndex={0} aria-label={words.words}>
        {text}
      </section>
      <CopyButton text={() => text}>{words.copy}</CopyButton>
    </>
  )
}

function named(manifest: AppManifest, app: string): AppManifest {
  return {
    ...manifest,
    display_information: { ...manifest.display_information, name: app },
    features: { bot_user: { ...manifest.features.bot_user, display_name: app } },
  }
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
