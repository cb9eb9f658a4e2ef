import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { useMessages } from '../language.tsx'
import styles from './AnswerTimes.module.css'
import { rememberedOpen, rememberOpen } from './open-memory.ts'

/** Loaded, and asked for, when it is opened. */
const AnswerChart = lazy(async () => ({ default: (await import('./AnswerChart.tsx')).AnswerChart }))

/** How long answers took, for who wants to know. */
export function AnswerTimes(props: ComponentProps<typeof AnswerChart>) {
  const [open, setOpen] = useState(rememberedOpen)
  const messages = useMessages()
  const toggle = () => {
    rememberOpen(!open)
    setOpen(!open)
  }
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <div className={styles.times}>
      <h3 className={styles.title}>
        <button type="button" aria-expanded={open} aria-controls="answer-times" onClick={toggle}>
          <Chevron aria-hidden size={14} />
          {messages.charts.answers.title}
        </button>
      </h3>
      <div id="answer-times" className={styles.body} hidden={!open}>
        {open && (
          <Suspense fallback={null}>
            <AnswerChart {...props} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
