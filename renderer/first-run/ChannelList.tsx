import { useVirtualizer } from '@tanstack/react-virtual'
import Check from 'lucide-react/icons/check'
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import type { ChannelFound } from '../../shared/setup.ts'
import { useMessages } from '../language.tsx'
import styles from './ChannelList.module.css'

type Props = {
  ref: Ref<HTMLDivElement>
  id: string
  channels: readonly ChannelFound[]
  /** The IDs of those that are chosen. */
  chosen: readonly (string | null)[]
  busy: boolean
  onToggle: (channel: ChannelFound) => void
}

const LINE = 36

/** Channels to tick, of which only those in sight are drawn. Arrow keys walk, the space bar ticks. */
export function ChannelList({ ref, id, channels, chosen, busy, onToggle }: Props) {
  const words = useMessages().setup.channels
  const box = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => box.current as HTMLDivElement)
  const prefix = useId()
  const [wanted, setWanted] = useState(0)
  const active = Math.min(wanted, channels.length - 1)
  const lines = useLines(box, channels.length)
  const toggle = (channel: ChannelFound | undefined) => {
    if (channel && channel.watchedAs === null) onToggle(channel)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' || event.key === 'Enter') toggle(channels[active])
    const next = stepOf(event.key, active, channels.length)
    if (next === null && event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    if (next === null) return
    setWanted(next)
    lines.scrollToIndex(next)
  }
  const current = channels[active]
  return (
    <div
      ref={box}
      id={id}
      role="listbox"
      aria-multiselectable
      aria-label={words.list}
      aria-busy={busy}
      aria-activedescendant={current ? `${prefix}${current.id}` : undefined}
      tabIndex={0}
      className={styles.box}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ position: 'relative', blockSize: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const channel = channels[index]
          if (!channel) return null
          return (
            <Line
              key={channel.id}
              id={`${prefix}${channel.id}`}
              channel={channel}
              top={start}
              place={{ index, of: channels.length }}
              active={index === active}
              chosen={chosen.includes(channel.id)}
              onClick={() => {
                setWanted(index)
                toggle(channel)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The lines in sight, and a few around them. */
function useLines(box: RefObject<HTMLDivElement | null>, count: number) {
  return useVirtualizer<HTMLDivElement, HTMLElement>({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => LINE,
    overscan: 6,
  })
}

type LineProps = {
  id: string
  channel: ChannelFound
  top: number
  place: { index: number; of: number }
  active: boolean
  chosen: boolean
  onClick: () => void
}

function Line({ id, channel, top, place, active, chosen, onClick }: LineProps) {
  const words = useMessages().setup.channels
  const { name, isArchived, isPrivate, isMember, watchedAs } = channel
  const notes = [
    isPrivate && words.isPrivate,
    isArchived && words.isArchived,
    !isMember && !isArchived && words.isOutside,
    watchedAs !== null && words.watchedAs(watchedAs),
  ].filter((note) => note !== false)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers to the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active line
    <div
      id={id}
      role="option"
      aria-selected={chosen || watchedAs !== null}
      aria-disabled={watchedAs !== null}
      aria-setsize={place.of}
      aria-posinset={place.index + 1}
      data-active={active || undefined}
      className={styles.line}
      style={{ insetBlockStart: top, blockSize: LINE }}
      onClick={onClick}
    >
      <span className={styles.tick} aria-hidden>
        {(chosen || watchedAs !== null) && <Check size={14} strokeWidth={3} />}
      </span>
      <span className={styles.name}>#{name}</span>
      {notes.length > 0 && <span className={styles.notes}>{notes.join(' · ')}</span>}
    </div>
  )
}

function stepOf(key: string, active: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + 8,
    PageUp: active - 8,
    Home: 0,
    End: count - 1,
  }
  const next = steps[key]
  return next === undefined ? null : Math.max(0, Math.min(next, count - 1))
}
