import { useRef, useState } from 'react'
import { Button } from '../components/Button.tsx'
import { CopyButton } from '../components/CopyButton.tsx'
import { useMessages } from '../language.tsx'
import { JsonTree } from './JsonTree.tsx'
import { type Json, parseJson } from './json.ts'
import styles from './ReplyView.module.css'
import { readableReply } from './reply.ts'

/** So much of a text that is no JSON is shown at first: a page of a proxy says who it is in its first lines. */
const SHOWN = 1500

type Props = {
  reply: string
  truncated: boolean
  /** The code of the verdict: the way to it is open. */
  code: string | null
  /** Of which exchange it is, to screen readers. */
  name: string
}

/** The body of a reply: JSON as a tree that is folded, anything else as text, never as what it may be. */
export function ReplyView({ reply, truncated, code, name }: Props) {
  const { exchange, copy } = useMessages().evidence
  if (reply === '') return <p className={styles.none}>{exchange.noBody}</p>
  const json = parseJson(reply)
  return (
    <div className={styles.reply}>
      {json ? <JsonReply json={json} code={code} name={name} /> : <TextReply text={reply} name={name} />}
      {truncated && <p className={styles.none}>{exchange.cut}</p>}
      <CopyButton text={() => readableReply(reply)}>{copy.reply}</CopyButton>
    </div>
  )
}

function JsonReply({ json, code, name }: { json: Json } & Pick<Props, 'code' | 'name'>) {
  const { exchange } = useMessages().evidence
  return (
    <section className={styles.body} aria-label={exchange.replyText(name)}>
      <JsonTree json={json} code={code} />
    </section>
  )
}

function TextReply({ text, name }: { text: string } & Pick<Props, 'name'>) {
  const { exchange } = useMessages().evidence
  const [whole, setWhole] = useState(text.length <= SHOWN)
  const box = useRef<HTMLElement>(null)
  const showAll = () => {
    setWhole(true)
    // The button goes, and had the focus.
    box.current?.focus({ preventScroll: true })
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section ref={box} className={styles.body} tabIndex={0} aria-label={exchange.replyText(name)}>
        <pre>{whole ? text : `${text.slice(0, SHOWN)}…`}</pre>
      </section>
      {!whole && <Button onClick={showAll}>{exchange.showAll(text.length)}</Button>}
    </>
  )
}
