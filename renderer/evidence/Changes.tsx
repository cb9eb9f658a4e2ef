import type { Incident } from '../../shared/incident.ts'
import { Moment } from '../components/Time.tsx'
import { Said, useMessages } from '../language.tsx'
import styles from './Changes.module.css'
import type { Change } from './changes.ts'
import type { Comparison } from './compared.ts'
import type { Json } from './json.ts'

/** So many fields that are gone are listed; a refused token takes all of an answer away. */
const GONE = 3

type Props = { comparison: Comparison; incident: Incident }

/** What is different between the last good answer before an incident and its first bad one. */
export function Changes({ comparison, incident }: Props) {
  const { changes } = useMessages().evidence
  return (
    <section className={styles.changes} aria-labelledby="changes-title">
      <h3 id="changes-title">{changes.title}</h3>
      {comparison.kind === 'compared' ? (
        <Compared comparison={comparison} incident={incident} />
      ) : (
        <p className={styles.between}>{changes[whyNot[comparison.kind]]}</p>
      )}
    </section>
  )
}

const whyNot = { 'no-bad': 'noBad', 'no-good': 'noGood', 'other-question': 'otherQuestion' } as const

function Compared({
  comparison,
  incident,
}: Props & { comparison: Extract<Comparison, { kind: 'compared' }> }) {
  const { changes } = useMessages().evidence
  const { telling, passing, goodAt, badAt } = comparison
  const { lastGoodAt } = incident
  const [good, bad] = [<Moment key="good" at={goodAt} />, <Moment key="bad" at={badAt} />]
  const listed = telling.filter(({ kind }) => kind !== 'removed')
  const gone = telling.filter(({ kind }) => kind === 'removed')
  const more = gone.length > GONE + 1 ? gone.slice(GONE) : []
  return (
    <>
      <p className={styles.between}>
        <Said phrase={goodAt < badAt ? changes.between(good, bad) : changes.afterwards(good, bad)} />{' '}
        {lastGoodAt !== null && goodAt < lastGoodAt && (
          <Said phrase={changes.oneOfMany(<Moment at={lastGoodAt} />)} />
        )}
      </p>
      {telling.length === 0 && <p>{changes.nothing}</p>}
      <Rows changes={[...listed, ...gone.slice(0, gone.length - more.length)]} />
      <Folded name={changes.moreGone(more.length)} changes={more} />
      <Folded name={changes.passing(passing.length)} changes={passing} />
    </>
  )
}

function Folded({ name, changes }: { name: string; changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <details className={styles.folded}>
      <summary>{name}</summary>
      <Rows changes={changes} />
    </details>
  )
}

function Rows({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <ul className={styles.rows}>
      {changes.map((change, index) => (
        // The list is made once, and two items of a list may be alike.
        <Row key={`${change.of} ${change.name} ${String(index)}`} change={change} />
      ))}
    </ul>
  )
}

const signs: Record<Change['kind'], string> = { added: '+', removed: '−', changed: '±' }

function Row({ change }: { change: Change }) {
  const { changes } = useMessages().evidence
  const { kind, before, after } = change
  return (
    <li className={styles[kind]}>
      <span className={styles.sign} aria-hidden>
        {signs[kind]}
      </span>
      <span className={styles.kind}>{changes.kinds[kind]}</span>
      <span className={styles.what}>
        <About change={change} />{' '}
        {before && (
          <>
            <span className="visually-hidden">{changes.from}</span>{' '}
            <del>
              <Short json={before} />
            </del>
          </>
        )}
        {before && after && (
          <span aria-hidden className={styles.arrow}>
            {' → '}
          </span>
        )}
        {after && (
          <>
            <span className="visually-hidden">{changes.to}</span>{' '}
            <ins>
              <Short json={after} />
            </ins>
          </>
        )}
      </span>
    </li>
  )
}

function About({ change: { of, name } }: { change: Change }) {
  const { changes } = useMessages().evidence
  switch (of) {
    case 'http-status':
      return <span className={styles.name}>{changes.httpStatus}</span>
    case 'network-error':
      return <span className={styles.name}>{changes.networkError}</span>
    case 'body':
      return <span className={styles.name}>{changes.body}</span>
    case 'header':
      return <span className={styles.name}>{changes.header(name)}</span>
    case 'field':
      return <code className={styles.name}>{name}</code>
  }
}

/** What stands there; of what is nested, how much it is. */
function Short({ json }: { json: Json }) {
  const { exchange } = useMessages().evidence
  if (json.kind === 'object') return <code>{`{ ${exchange.fields(json.fields.length)} }`}</code>
  if (json.kind === 'array') return <code>{`[ ${exchange.items(json.items.length)} ]`}</code>
  return <code>{json.text}</code>
}
