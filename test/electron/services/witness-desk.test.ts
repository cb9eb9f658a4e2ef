import { expect, it, test } from 'vitest'
import type { SlackIncident, StatusPage, Testimony } from '../../../electron/monitor/witness.ts'
import { WitnessDesk } from '../../../electron/services/witness-desk.ts'
import { botOf, NINE, slackIncidentOf } from '../../builders.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

/** A witness that was called off knows nothing; any other says that all is well with this computer and with Slack. */
function slowWitness() {
  const answers: (() => void)[] = []
  const testify = (_apiUrl: string, signal: AbortSignal) =>
    new Promise<Testimony>((resolve) => {
      answers.push(() =>
        resolve(
          signal.aborted
            ? {
                online: true,
                api: { kind: 'no-reply', fault: 'aborted', detail: '' },
                status: { kind: 'unreached' },
              }
            : { online: true, api: null, status: { kind: 'reached', incidents: [] } },
        ),
      )
    })
  const answerAll = () => {
    for (const answer of answers.splice(0)) answer()
  }
  return { testify, answerAll }
}

it('a round after a sleep asks anew, and does not believe a witness that the sleep called off', async () => {
  const witness = slowWitness()
  const desk = new WitnessDesk(new VirtualClock(), witness)
  const before = new AbortController()
  const calledOff = desk.verdict(botOf(), before.signal)
  before.abort()
  desk.forget()
  const verdict = desk.verdict(botOf(), new AbortController().signal)
  witness.answerAll()
  expect({ before: (await calledOff).kind, after: (await verdict).kind }).toEqual({
    before: 'offline',
    after: 'integration',
  })
})

const never = new AbortController().signal

/** A desk whose witness brings this page, and what the desk told of it. */
function deskWith(status: StatusPage | null) {
  const testimony: Testimony = { online: true, api: null, status }
  const clock = new VirtualClock({ startAt: NINE })
  const desk = new WitnessDesk(clock, { testify: async () => testimony })
  const told: { incidents: readonly SlackIncident[]; at: number }[] = []
  const undo = desk.on('statusRead', (incidents, at) => told.push({ incidents, at }))
  return { desk, told, undo }
}

test.each<[string, StatusPage | null, SlackIncident[][]]>([
  [
    'all incidents of the page that can look like an integration’s',
    {
      kind: 'reached',
      incidents: [
        slackIncidentOf(),
        slackIncidentOf({ id: '2', services: ['Huddles'] }),
        slackIncidentOf({ id: '3' }),
      ],
    },
    [[slackIncidentOf(), slackIncidentOf({ id: '3' })]],
  ],
  ['that the page has none', { kind: 'reached', incidents: [] }, [[]]],
  ['nothing where the page was not reached', { kind: 'unreached' }, []],
  ['nothing where there is no page', null, []],
])('the desk tells %s, once for each word of the witness', async (_what, page, told) => {
  const { desk, told: heard, undo } = deskWith(page)
  await desk.verdict(botOf(), never)
  await desk.verdict(botOf(), never)
  expect(heard).toEqual(told.map((incidents) => ({ incidents, at: NINE })))
  undo()
  desk.forget()
  await desk.verdict(botOf(), never)
  expect(heard).toHaveLength(told.length)
})

it('tells nothing of a witness that was called off', async () => {
  const { desk, told } = deskWith({ kind: 'reached', incidents: [slackIncidentOf()] })
  const called = new AbortController()
  const verdict = desk.verdict(botOf(), called.signal)
  called.abort()
  await verdict
  expect(told).toEqual([])
})
