import { useState } from 'react'
import { useMessages } from '../language.tsx'
import { Choice } from './Choice.tsx'
import { OtherInterval } from './OtherInterval.tsx'

const OFFERED = [60, 300, 900, 3600]
const OTHER = 'other'

type Props = { seconds: number; onChange: (seconds: number) => void }

/** Chooses how often new integrations are checked. */
export function IntervalChoice({ seconds, onChange }: Props) {
  const messages = useMessages()
  const words = messages.settings.general
  const [other, setOther] = useState(!OFFERED.includes(seconds))
  const choose = (value: string) => {
    setOther(value === OTHER)
    if (value !== OTHER) onChange(Number(value))
  }
  return (
    <>
      <Choice label={words.every} value={other ? OTHER : String(seconds)} onChange={choose}>
        {OFFERED.map((each) => (
          <option key={each} value={each}>
            {messages.time.every(each)}
          </option>
        ))}
        <option value={OTHER}>{words.other}</option>
      </Choice>
      {other && <OtherInterval seconds={seconds} onChange={onChange} />}
    </>
  )
}
