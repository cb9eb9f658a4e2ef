import { useQuery } from '@tanstack/react-query'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { NetworkCheck, ProxyWay } from '../../shared/settings-facts.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { waysQuery } from './facts-query.ts'
import styles from './Group.module.css'
import { Group } from './Group.tsx'
import { Note } from './Note.tsx'
import { useOnReturn } from './use-on-return.ts'

/** How Slack is reached, as the system has it. There is nothing to choose here. */
export function NetworkPart() {
  const messages = useMessages()
  const words = messages.settings.network
  const { data: ways, error, refetch } = useQuery(waysQuery)
  useOnReturn(refetch)
  const check = useCommand('network.check')
  const failed = error ?? check.error
  return (
    <>
      <Group name={words.way}>
        <ul className={styles.list}>
          {ways?.map((way) => (
            <li key={way.kind === 'direct' ? way.kind : way.address}>{wayWords(way, messages)}</li>
          ))}
        </ul>
        {ways && ways.length > 1 && <Note>{words.several}</Note>}
        <Note>{words.system}</Note>
      </Group>
      <Group name={words.certificates}>
        <Note>{words.store}</Note>
        <div className={styles.row}>
          <Button busy={check.isPending} onClick={() => check.mutate(undefined)}>
            {words.check}
          </Button>
        </div>
        <div role="status" className={styles.group}>
          {check.isPending && <p className={styles.status}>{words.checking}</p>}
          {check.data && !check.isPending && <Found found={check.data} />}
        </div>
        {failed && <Note tone="problem">{sentenceOf(failed, messages)}</Note>}
      </Group>
    </>
  )
}

function wayWords(way: ProxyWay, { settings: { network } }: Pick<WindowMessages, 'settings'>): string {
  return way.kind === 'direct' ? network.direct : network.through(way.address, way.kind)
}

function Found({ found }: { found: NetworkCheck }) {
  const messages = useMessages()
  const words = messages.settings.network
  const { certificate } = found
  if (!found.reached) {
    return (
      <div className={styles.problem}>
        <p>{words.faults[found.fault]}</p>
        {found.fault === 'certificate' && certificate && <p>{words.refusedIssuer(certificate.issuer)}</p>}
        <p>{words.nextSteps[found.fault]}</p>
        {found.code !== '' && (
          <p>
            <small>{found.code}</small>
          </p>
        )}
      </div>
    )
  }
  return (
    <>
      <p>{words.reached(messages.time.took(found.tookMs))}</p>
      <p>
        {certificate
          ? words.certificateOf(certificate.issuer, messages.time.yearDay(certificate.validUntil))
          : words.noCertificate}
      </p>
      {certificate?.publiclyKnown === false && <p className={styles.problem}>{words.ownIssuer}</p>}
    </>
  )
}
