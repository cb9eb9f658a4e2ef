import { type ReactNode, useState } from 'react'
import type { Retention } from '../../shared/retention.ts'
import type { RetentionLoss } from '../../shared/settings-facts.ts'
import { request } from '../bridge.ts'
import { useMessages } from '../language.tsx'
import { Choice } from './Choice.tsx'
import { Confirm } from './Confirm.tsx'
import styles from './Group.module.css'
import { Note } from './Note.tsx'

const OFFERED: Record<keyof Retention, readonly number[]> = {
  singlesDays: [3, 7, 14, 30],
  allDays: [90, 180, 400, 760],
  maxMegabytes: [100, 250, 500, 1000, 2000],
}

type Props = { retention: Retention; onChange: (retention: Retention) => void }
/** What somebody chose, while they are asked whether they mean it. */
type Asked = { wanted: Retention; loss: RetentionLoss; from: Element | null }

/** Chooses how long what is kept, and asks before something is forgotten. */
export function RetentionChoices({ retention, onChange }: Props) {
  const words = useMessages().settings.history
  const [asked, setAsked] = useState<Asked | null>(null)
  const shown = asked?.wanted ?? retention
  const choose = async (change: Partial<Retention>) => {
    const wanted = { ...shown, ...change }
    const from = document.activeElement
    // Where it cannot be found out, it is asked as if all of it were lost.
    const loss = await request('retention.weigh', wanted).catch(() => lessThan(retention, wanted))
    if (loss.singles || loss.all || loss.size) return setAsked({ wanted, loss, from })
    setAsked(null)
    onChange(wanted)
  }
  const close = () => {
    // The question had the focus and is gone: what was asked about gets it back.
    if (asked?.from instanceof HTMLElement) asked.from.focus()
    setAsked(null)
  }
  const field = (name: keyof Retention, label: string, say: (value: number) => string, hint: ReactNode) => (
    <div className={styles.field}>
      <Choice
        label={label}
        value={String(shown[name])}
        onChange={(value) => choose({ [name]: Number(value) })}
      >
        {withChosen(OFFERED[name], shown[name]).map((each) => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </Choice>
      <Note>{hint}</Note>
    </div>
  )
  return (
    <>
      {field('singlesDays', words.singles, words.span, words.singlesHint)}
      {field('allDays', words.all, words.span, words.allHint)}
      {field('maxMegabytes', words.size, words.megabytes, words.sizeHint)}
      {asked && (
        <Confirm
          sentences={lossSentences(asked, words)}
          yes={words.forget}
          onYes={() => {
            close()
            onChange(asked.wanted)
          }}
          onNo={close}
        />
      )}
    </>
  )
}

type Words = ReturnType<typeof useMessages>['settings']['history']

function lossSentences({ wanted, loss }: Asked, words: Words): string[] {
  return [
    loss.singles && words.loses.singles(wanted.singlesDays),
    loss.all && words.loses.all(words.span(wanted.allDays)),
    loss.size && words.loses.size(words.megabytes(wanted.maxMegabytes)),
    words.finally,
  ].filter((sentence) => sentence !== false)
}

function lessThan(kept: Retention, wanted: Retention): RetentionLoss {
  return {
    singles: wanted.singlesDays < kept.singlesDays,
    all: wanted.allDays < kept.allDays,
    size: wanted.maxMegabytes < kept.maxMegabytes,
  }
}

/** Somebody may have written another number into the file. */
function withChosen(offered: readonly number[], chosen: number): number[] {
  return [...new Set([...offered, chosen])].sort((a, b) => a - b)
}
