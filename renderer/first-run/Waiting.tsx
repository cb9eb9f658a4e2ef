import { useEffect, useState } from 'react'
import { SECOND } from '../../shared/time.ts'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import styles from './Trial.module.css'

type Props = {
  /** So long Slack asks to wait (ms). */
  forMs: number
  /** Called once it is over. */
  onOver: () => void
}

/** Says that Slack asks to wait, counts down, and goes on by itself. */
export function Waiting({ forMs, onOver }: Props) {
  const { setup, time } = useMessages()
  const [over] = useState(() => Date.now() + forMs)
  const [now, setNow] = useState(Date.now)
  const left = Math.max(0, over - now)
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => setNow(Date.now()), Math.min(SECOND, left))
    return () => clearTimeout(timer)
  }, [left])
  const isOver = left <= 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: called once, by whatever it is at that moment
  useEffect(() => {
    if (isOver) onOver()
  }, [isOver])
  return (
    <p className={styles.line}>
      <StatusIcon status="stale" />
      {setup.trial.waiting(time.duration(Math.ceil(left / SECOND) * SECOND))}
    </p>
  )
}
