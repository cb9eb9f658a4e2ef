import { useId } from 'react'
import { useMessages } from '../language.tsx'
import { MomentFields } from './MomentFields.tsx'
import { Popup } from './Popup.tsx'
import { ANY_TIME, isAnyTime, isTurnedAround, LASTS, type Last, type SearchTime } from './search-time.ts'
import styles from './TimeMenu.module.css'

const OFFERED = Object.keys(LASTS) as Last[]

type Props = { time: SearchTime; onChange: (time: SearchTime) => void }

/** From when until when: a stretch that ends now, or from a day or minute to another. */
export function TimeMenu({ time, onChange }: Props) {
  const problemId = useId()
  const { filters, last: lastWords, time: words } = useMessages().search
  const turned = isTurnedAround(time)
  const last = 'last' in time ? time.last : null
  const { from, to } = 'last' in time ? ANY_TIME : time
  const offers = [
    { words: words.anyTime, time: ANY_TIME, on: isAnyTime(time) },
    ...OFFERED.map((each) => ({ words: lastWords[each], time: { last: each }, on: each === last })),
  ]
  const field = { invalid: turned, problemId: turned ? problemId : undefined }
  return (
    <Popup label={filters.time} chosen={isAnyTime(time) ? 0 : 1} role="dialog">
      <fieldset className={styles.offers}>
        <legend className="visually-hidden">{words.when}</legend>
        {offers.map((offer, index) => (
          <label key={offer.words} className={styles.offer}>
            <input
              type="radio"
              name={problemId}
              checked={offer.on}
              data-first={index === 0 || undefined}
              onChange={() => onChange(offer.time)}
            />
            {offer.words}
          </label>
        ))}
      </fieldset>
      <div className={styles.fields}>
        {turned && (
          <p id={problemId} className={styles.problem} role="alert">
            {words.turned}
          </p>
        )}
        <MomentFields
          label={words.from}
          moment={from}
          {...field}
          onChange={(next) => onChange({ from: next, to })}
        />
        <MomentFields
          label={words.to}
          moment={to}
          {...field}
          onChange={(next) => onChange({ from, to: next })}
        />
      </div>
    </Popup>
  )
}
