import type { Alert } from '../../electron/monitor/alert.ts'
import type { Shown } from '../../electron/ports.ts'
import type { Incident } from '../../shared/incident.ts'
import type { Computer } from './computer.ts'
import type { SeededRandom } from './seeded-random.ts'
import { Spans } from './spans.ts'
import type { Story } from './story.ts'

/** What a notification says of an incident; `past`: that it was and is over. */
export type Saying = 'failure' | 'recovery' | 'past' | 'reminder'

/** A notification that a person saw. */
export type Showing = {
  /** True time in ms since 1970. */
  at: number
  alert: Alert
  /** What it says of each of its incidents. */
  said: { incidentId: string; about: Saying }[]
  /** The app died before it could note that this was shown: it may show it once more. */
  unnoted: boolean
}

/** The desktop's notifications: shows what it is given unless it is down, and takes a moment to say so. */
export class NotificationService {
  readonly shown: Showing[] = []
  /** When it was up. */
  readonly service = new Spans()
  up = true
  readonly #computer: Computer
  readonly #random: SeededRandom

  readonly #story: Story
  readonly #incident: (id: string) => Incident | null

  constructor(parts: {
    computer: Computer
    random: SeededRandom
    story: Story
    incident(id: string): Incident | null
  }) {
    this.#computer = parts.computer
    this.#random = parts.random
    this.#story = parts.story
    this.#incident = parts.incident
    this.service.set(true, parts.computer.now)
  }

  setUp(up: boolean): void {
    this.up = up
    this.service.set(up, this.#computer.now)
  }

  async show(alert: Alert): Promise<Shown> {
    if (!this.up) return { kind: 'failed', why: 'no notification service' }
    this.#story.add(`SHOWN ${alert.kind} "${alert.title}" for ${alert.incidentIds.join(', ')}`)
    const said = alert.incidentIds.map((incidentId) => ({
      incidentId,
      about: this.#sayingOf(alert, incidentId),
    }))
    this.shown.push({ at: this.#computer.now, alert: structuredClone(alert), said, unnoted: false })
    await new Promise<void>((resolve) => this.#computer.clock.schedule(resolve, this.#random.between(1, 200)))
    return { kind: 'shown' }
  }

  #sayingOf({ kind }: Alert, incidentId: string): Saying {
    if (kind === 'failure' || kind === 'reminder') return kind
    const incident = this.#incident(incidentId)
    const isNew = incident === null || incident.toldAt === null
    if (kind === 'recovery' || (incident && incident.resolvedAt !== null)) return isNew ? 'past' : 'recovery'
    return isNew || incident.retell !== null ? 'failure' : 'reminder'
  }

  /** The app died: what it showed a moment ago it may not have noted. */
  appDied(within: number): void {
    for (const showing of this.shown.slice(-5)) {
      if (showing.at >= this.#computer.now - within) showing.unnoted = true
    }
  }
}
