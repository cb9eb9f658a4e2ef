import { DAY, HOUR, MINUTE, SECOND } from '../../shared/time.ts'
import type { Member, Place } from './estate.ts'
import type { Period } from './fault-plan.ts'
import type { Happening } from './happening.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Blip } from './simulated-slack.ts'
import type { Symptom, Trouble } from './trouble.ts'

/** An odd answer that was not asked for by then is never given. */
const BLIP_LASTS_MS = 6 * HOUR

/** What is asked at least this often is asked often. */
const OFTEN_MS = 5 * MINUTE

type Kind = {
  of: 'workspace' | 'token' | 'channel' | 'member' | 'hook'
  symptom: Symptom
  permanent: boolean
  weight: number
}

const auth = (code: string): Symptom => ({ kind: 'auth', code })
const hook = (httpStatus: number, word: string): Symptom => ({ kind: 'hook', httpStatus, word })

const KINDS: readonly Kind[] = [
  { of: 'token', symptom: auth('token_revoked'), permanent: true, weight: 6 },
  { of: 'token', symptom: auth('account_inactive'), permanent: true, weight: 3 },
  { of: 'token', symptom: auth('invalid_auth'), permanent: false, weight: 2 },
  { of: 'token', symptom: auth('a_code_of_tomorrow'), permanent: false, weight: 2 },
  { of: 'workspace', symptom: auth('team_access_not_granted'), permanent: true, weight: 1 },
  { of: 'workspace', symptom: auth('org_login_required'), permanent: false, weight: 1 },
  { of: 'channel', symptom: { kind: 'archived' }, permanent: true, weight: 5 },
  { of: 'member', symptom: { kind: 'channel', code: 'channel_not_found' }, permanent: true, weight: 3 },
  { of: 'hook', symptom: hook(404, 'no_service'), permanent: true, weight: 5 },
  { of: 'hook', symptom: hook(410, 'channel_is_archived'), permanent: true, weight: 2 },
  { of: 'hook', symptom: hook(403, 'a_word_of_tomorrow'), permanent: false, weight: 1 },
]

/** What really breaks, and what only looks so for an answer or two. Nothing happens to one integration at once. */
export function planTroubles(random: SeededRandom, members: readonly Member[], period: Period): Happening[] {
  const days = (period.to - period.from) / DAY
  const many = members.length > 50
  const wanted = Math.round((days * members.length) / (many ? 25 : 60))
  const diary = new Diary(members, many ? 14 * HOUR : 30 * HOUR)
  const happenings: Happening[] = []
  for (let id = 1; id <= wanted; id += 1) {
    const trouble = planTrouble(random, members, { id, period })
    if (!diary.take(trouble.place, trouble)) continue
    happenings.push({ at: trouble.from, event: { kind: 'trouble', trouble, begins: true } })
    happenings.push({ at: trouble.to, event: { kind: 'trouble', trouble, begins: false } })
  }
  for (const trouble of planFlapping(random, members, { from: period.from, to: period.to, wanted })) {
    if (diary.take(trouble.place, trouble)) happenings.push(...flaps(random, trouble))
  }
  for (let turn = 0; turn < wanted; turn += 1) {
    const at = random.between(period.from + HOUR, period.to - HOUR)
    const blip = planBlip(random, members)
    if (diary.take(blip.place, { from: at, to: at + BLIP_LASTS_MS })) {
      happenings.push({ at, event: { kind: 'blip', blip, begins: true } })
      happenings.push({ at: at + BLIP_LASTS_MS, event: { kind: 'blip', blip, begins: false } })
    }
  }
  return happenings
}

/** Who has what when: between two things that befall an integration there is time to see that the first is over. */
class Diary {
  readonly #busy: Map<Member, Period[]>
  readonly #gapMs: number

  constructor(members: readonly Member[], gapMs: number) {
    this.#busy = new Map(members.map((member) => [member, []]))
    this.#gapMs = gapMs
  }

  /** Writes it in for all whom it hits, unless one of them has something already; returns whether it did. */
  take(place: Place, { from, to }: Period): boolean {
    const diaries = [...this.#busy].filter(([{ places }]) => places.includes(place)).map(([, diary]) => diary)
    const isFree = (other: Period) => to + this.#gapMs < other.from || from - this.#gapMs > other.to
    if (!diaries.every((diary) => diary.every(isFree))) return false
    for (const diary of diaries) diary.push({ from, to })
    return true
  }
}

function planTrouble(
  random: SeededRandom,
  members: readonly Member[],
  { id, period }: { id: number; period: Period },
): Trouble {
  const kind = pickWeighted(random)
  const place = pickPlace(random, members, kind.of)
  // Some are over before they can be seen, most last a day or more.
  const lasts = random.chance(0.15) ? random.between(1, 90) * MINUTE : random.between(90, 60 * 60) * MINUTE
  const from = random.between(period.from + HOUR, period.to - 2 * HOUR)
  const to = Math.min(from + lasts, period.to - HOUR)
  return {
    id,
    place,
    symptom: kind.symptom,
    permanent: kind.permanent,
    flapping: false,
    from,
    to,
  }
}

/** Only of an integration that is asked often can be seen that it comes and goes too often to tell each time. */
function planFlapping(
  random: SeededRandom,
  members: readonly Member[],
  { from, to, wanted }: Period & { wanted: number },
): Trouble[] {
  const often = members.filter(({ everyMs }) => everyMs <= OFTEN_MS)
  if (often.length === 0) return []
  return Array.from({ length: 8 }, (_, index): Trouble => {
    const begins = random.between(from + HOUR, to - 7 * HOUR)
    const id = wanted + 1 + index
    const place = random.pick(random.pick(often).places)
    const lasts = random.between(2 * 60, 5 * 60) * MINUTE
    return {
      id,
      place,
      symptom: hook(404, 'no_service'),
      permanent: true,
      flapping: true,
      from: begins,
      to: begins + lasts,
    }
  })
}

function flaps(random: SeededRandom, trouble: Trouble): Happening[] {
  const happenings: Happening[] = [{ at: trouble.from, event: { kind: 'trouble', trouble, begins: true } }]
  let broken = true
  for (let at = trouble.from; ; ) {
    at += random.between(60, 300) * SECOND
    if (at >= trouble.to) break
    broken = !broken
    happenings.push({ at, event: { kind: 'flap', trouble, broken } })
  }
  return [...happenings, { at: trouble.to, event: { kind: 'trouble', trouble, begins: false } }]
}

function planBlip(random: SeededRandom, members: readonly Member[]): Blip {
  const kind = pickWeighted(random)
  const place = pickPlace(random, members, kind.of)
  if (random.chance(0.2))
    return { place, symptom: { kind: 'rate-limit', retryAfterMs: random.between(1, 45) * 1000 }, left: 1 }
  return { place, symptom: kind.symptom, left: kind.permanent ? 1 : random.between(1, 2) }
}

function pickWeighted(random: SeededRandom): Kind {
  return random.pick(KINDS.flatMap((kind) => Array.from({ length: kind.weight }, () => kind)))
}

function pickPlace(random: SeededRandom, members: readonly Member[], of: Kind['of']): Place {
  const places = members.flatMap((member) => member.places.filter((place) => place.startsWith(`${of} `)))
  return places.length > 0 ? random.pick(places) : random.pick(random.pick(members).places)
}
