import { useState } from 'react'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { useMessages } from '../language.tsx'
import styles from './JsonTree.module.css'
import type { Json } from './json.ts'
import { isTelling, leadsToTelling } from './telling.ts'

/** So many plain items of a list are shown without unfolding it. */
const FEW = 5

type Props = {
  json: Json
  /** The code of the verdict: the way to it is open. */
  code: string | null
}

/**
 * JSON as lists in lists. What is nested is closed, but for the way to what tells something.
 *
 * Native `details`, not the tree pattern of ARIA: a tree takes the arrow keys from those who read with a screen reader,
 * who then hear one row at a time and cannot read on, search or select text; `details` are read like any text, each says
 * that it is closed and what is in it, the Tab key reaches them, and Enter opens.
 */
export function JsonTree({ json, code }: Props) {
  const { exchange } = useMessages().evidence
  const [all, setAll] = useState<boolean | null>(null)
  if (!isBranch(json)) return <code className={styles.tree}>{json.text}</code>
  return (
    <>
      {hasBranches(json) && (
        <Button tone="quiet" className={styles.all} onClick={() => setAll(all !== true)}>
          {all ? exchange.foldAll : exchange.unfoldAll}
        </Button>
      )}
      {/* Opened and closed by hand from then on: only the first state is ours. */}
      <div key={String(all)} className={styles.tree}>
        <Branches json={json} code={code} all={all} />
      </div>
    </>
  )
}

type Branch = Extract<Json, { kind: 'object' | 'array' }>

function Branches({ json, code, all }: { json: Branch; code: string | null; all: boolean | null }) {
  const rows: (readonly [string | null, Json])[] =
    json.kind === 'object' ? [...json.fields] : json.items.map((item) => [null, item] as const)
  return (
    <ul>
      {rows.map(([name, value], index) => (
        <li key={name ?? String(index)}>
          <Row name={name} value={value} code={code} all={all} />
        </li>
      ))}
    </ul>
  )
}

type RowProps = { name: string | null; value: Json; code: string | null; all: boolean | null }

function Row({ name, value, code, all }: RowProps) {
  const label = name !== null && <Name name={name} />
  if (!isBranch(value)) {
    const telling = name !== null && isTelling(name, value, code)
    return (
      <span className={classes(telling && styles.telling)}>
        {label}
        <span className={styles[value.kind]}>{value.text}</span>
      </span>
    )
  }
  if (sizeOf(value) === 0) {
    return (
      <span>
        {label}
        {value.kind === 'object' ? '{}' : '[]'}
      </span>
    )
  }
  return (
    <details open={all ?? (isShort(value) || leadsToTelling(value, code))}>
      <summary>
        {label}
        <Inside json={value} />
      </summary>
      <Branches json={value} code={code} all={all} />
    </details>
  )
}

function Name({ name }: { name: string }) {
  return (
    <>
      <span className={styles.key}>{JSON.stringify(name)}</span>
      {': '}
    </>
  )
}

/** "{ 14 fields }": what is in it, open or closed. */
function Inside({ json }: { json: Branch }) {
  const { exchange } = useMessages().evidence
  const size = sizeOf(json)
  return (
    <span className={styles.inside}>
      {json.kind === 'object' ? `{ ${exchange.fields(size)} }` : `[ ${exchange.items(size)} ]`}
    </span>
  )
}

function isBranch(json: Json): json is Branch {
  return json.kind === 'object' || json.kind === 'array'
}

function sizeOf(json: Branch): number {
  return json.kind === 'object' ? json.fields.length : json.items.length
}

function isShort(json: Branch): boolean {
  return json.kind === 'array' && json.items.length <= FEW && !json.items.some(isBranch)
}

function hasBranches(json: Branch): boolean {
  const values = json.kind === 'object' ? json.fields.map(([, value]) => value) : json.items
  return values.some((value) => isBranch(value) && sizeOf(value) > 0)
}
