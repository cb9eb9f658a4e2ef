import { CopyButton } from '../components/CopyButton.tsx'
import styles from './ReplyView.module.css'
import { jsonTokens, prettyReply } from './reply.ts'

/** The body of a reply: JSON indented and coloured, anything else as it came. */
export function ReplyView({ reply, truncated }: { reply: string; truncated: boolean }) {
  if (reply === '') return <p className={styles.none}>The reply had no body.</p>
  const { json, text } = prettyReply(reply)
  return (
    <div className={styles.reply}>
      <div className={styles.head}>
        <h4>Reply{truncated && ', cut: it was longer'}</h4>
        <CopyButton text={() => text}>Copy</CopyButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={styles.body} tabIndex={0} aria-label="Reply text">
        <pre>{json ? <Coloured text={text} /> : text}</pre>
      </section>
    </div>
  )
}

function Coloured({ text }: { text: string }) {
  let at = 0
  return jsonTokens(text).map((token) => {
    const key = at
    at += token.text.length
    return token.kind === 'plain' ? (
      token.text
    ) : (
      <span key={key} className={styles[token.kind]}>
        {token.text}
      </span>
    )
  })
}
