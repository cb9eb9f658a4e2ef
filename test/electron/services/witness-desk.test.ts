import { expect, it } from 'vitest'
import type { Testimony } from '../../../electron/monitor/witness.ts'
import { WitnessDesk } from '../../../electron/services/witness-desk.ts'
import { botOf } from '../../builders.ts'
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
