import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { ChannelPicker } from './ChannelPicker.tsx'
import { ChoiceLine } from './ChoiceLine.tsx'
import styles from './CredentialCard.module.css'
import type { Credential } from './entries.ts'
import { TokenFacts } from './TokenFacts.tsx'
import { Trial } from './Trial.tsx'
import type { Setup } from './use-setup.ts'

type Props = { credential: Credential; setup: Setup; onDropped: () => void }

/** One token or webhook: what it is, what Slack says of it, and what is to be watched with it. */
export function CredentialCard(props: Props) {
  return props.credential.pasted.kind === 'webhook' ? <HookCard {...props} /> : <TokenCard {...props} />
}

function TokenCard({ credential, setup, onDropped }: Props) {
  const { pasted, asked, choices } = credential
  const again = () => setup.ask(credential, pasted.apiUrl ?? setup.apiUrl)
  return (
    <Frame credential={credential} setup={setup} onDropped={onDropped}>
      <TokenFacts credential={credential} onAgain={again} />
      {asked.state === 'done' && asked.answer.waitMs === null && (
        <ChannelPicker credential={credential} answer={asked.answer} setup={setup} />
      )}
      {choices.length > 0 && (
        <ul className={styles.choices}>
          {choices.map((choice) => (
            <ChoiceLine key={choice.channel} credential={credential} choice={choice} setup={setup} />
          ))}
        </ul>
      )}
    </Frame>
  )
}

function HookCard({ credential, setup, onDropped }: Props) {
  const { id } = credential.pasted
  const [choice] = credential.choices
  if (!choice) return null
  return (
    <Frame credential={credential} setup={setup} onDropped={onDropped}>
      <Trial trial={choice.trial} isHook onAgain={() => setup.tryOut(id, null)} />
      <ul className={styles.choices}>
        <ChoiceLine credential={credential} choice={choice} setup={setup} />
      </ul>
    </Frame>
  )
}

function Frame({ credential, setup, onDropped, children }: Props & { children: ReactNode }) {
  const { card, kinds } = useMessages().setup
  const { id, kind, mask } = credential.pasted
  return (
    <section className={styles.card} aria-labelledby={`card-${id} mask-${id}`}>
      <header className={styles.head}>
        <h2 id={`card-${id}`} tabIndex={-1}>
          {kinds[kind]}
        </h2>
        <code id={`mask-${id}`} className={styles.mask}>
          {mask}
        </code>
        <Button
          className={styles.drop}
          tone="quiet"
          labelled="never"
          icon={X}
          aria-label={card.drop(mask)}
          onClick={() => {
            setup.drop(id)
            onDropped()
          }}
        >
          {card.drop(mask)}
        </Button>
      </header>
      {children}
    </section>
  )
}
