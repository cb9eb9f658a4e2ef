import { InnerLink } from '../components/InnerLink.tsx'
import { OutsideLink } from '../components/OutsideLink.tsx'
import { Said, useMessages } from '../language.tsx'
import { Card } from './Card.tsx'

const APPS = 'https://api.slack.com/apps'

/** Where a token and a webhook's URL are found. */
export function HelpCards() {
  const words = useMessages().setup.help
  const link = <OutsideLink url={APPS}>{words.apps}</OutsideLink>
  return (
    <>
      <Card title={words.token.title}>
        <ol>
          <li>
            <Said phrase={words.token.open(link)} />
          </li>
          <li>
            <Said phrase={words.token.copy(<code>xoxb-</code>)} />
          </li>
        </ol>
        <OutsideLink url="https://docs.slack.dev/authentication/tokens">{words.token.more}</OutsideLink>
      </Card>
      <Card title={words.hook.title}>
        <ol>
          <li>
            <Said phrase={words.hook.open(link)} />
          </li>
          <li>
            <Said phrase={words.hook.copy(<code>https://hooks.slack.com/services/</code>)} />
          </li>
        </ol>
        <p>{words.hook.silent}</p>
      </Card>
    </>
  )
}

/** What to do where the workspace refuses the app. */
export function RefusedCard() {
  const words = useMessages().setup.help.refused
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <InnerLink to="#/permission">{words.link}</InnerLink>
    </Card>
  )
}
