import type { Member, Place } from './estate.ts'

/** How Slack answers where something is broken, at the port: a code of the Web API, an archived channel, a webhook's word. */
export type Symptom =
  | { kind: 'auth'; code: string }
  | { kind: 'channel'; code: string }
  | { kind: 'archived' }
  | { kind: 'hook'; httpStatus: number; word: string }

/** Something that is really broken, from when until when (true time, ms since 1970). One cause, told once. */
export type Trouble = {
  id: number
  place: Place
  symptom: Symptom
  /** It comes and goes by itself. */
  flapping: boolean
  /** Permanent ones are confirmed once, transient ones twice. */
  permanent: boolean
  from: number
  to: number
}

/** Whether the trouble breaks that integration. */
export function hits({ place }: Trouble, { places }: Member): boolean {
  return places.includes(place)
}

/** The trouble in plain words. */
export function describeTrouble({ id, place, symptom }: Trouble): string {
  const what =
    symptom.kind === 'archived' ? 'is archived' : symptom.kind === 'hook' ? symptom.word : symptom.code
  return `trouble ${id}: ${place} ${what}`
}
