import { expect, test } from 'vitest'
import { Faults } from '../../../electron/services/faults.ts'
import { Notices } from '../../../electron/services/notices.ts'
import { main as german } from '../../../shared/language/de/main.ts'
import { main as english } from '../../../shared/language/en/main.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

function faultsOf() {
  const clock = new VirtualClock()
  const log = new FakeLogger()
  let messages = english
  const notices = new Notices([], () => messages)
  let shown = 0
  notices.onChange(() => {
    shown += 1
  })
  return {
    clock,
    log,
    notices,
    faults: new Faults({ clock, log, notices }),
    speakGerman: () => {
      messages = german
    },
    timesShown: () => shown,
  }
}

test('each kind of fault is one notice, which counts and says what to do', async () => {
  const { faults, notices, clock, log } = faultsOf()
  faults.report('check', 'A round failed.', new Error('boom'))
  await clock.advance(MINUTE)
  faults.report('check', 'A round failed.', new Error('boom'))
  faults.report('window', 'A fault in the window', 'boom')
  expect(notices.all()).toEqual([
    {
      id: 'fault-check',
      severity: 'warning',
      title: 'Redbar itself had a fault in a check',
      detail: expect.stringMatching(/save a support bundle.* It happened 2 times since \d\d:\d\d\.$/),
      action: { kind: 'support-bundle', label: 'Save a support bundle' },
    },
    expect.objectContaining({
      id: 'fault-window',
      detail: expect.stringMatching(/nothing about them changed\..* It happened at \d\d:\d\d\.$/),
    }),
  ])
  expect(log.lines).toHaveLength(3)
})

test('is counted anew after it was dismissed', () => {
  const { faults, notices } = faultsOf()
  faults.report('other', 'One.')
  faults.report('other', 'Two.')
  notices.dismiss('fault-other')
  faults.report('other', 'Three.')
  expect(notices.all()[0]?.detail).toContain('It happened at ')
})

test('speaks the language of the moment, what was said before included', () => {
  const { faults, notices, speakGerman } = faultsOf()
  faults.report('request', 'history.page failed.')
  speakGerman()
  faults.report('request', 'history.page failed.')
  expect(notices.all()[0]).toMatchObject({
    title: 'Redbar selbst hatte einen Fehler bei Ihrem Auftrag',
    detail: expect.stringMatching(/Das geschah 2-mal, zuerst: \d\d:\d\d\.$/),
    action: { label: 'Support-Paket speichern' },
  })
})

test('a fault in what shows faults does not go round in circles', async () => {
  const { faults, notices, clock, timesShown } = faultsOf()
  notices.onChange(() => faults.report('other', 'The overview could not be made.'))
  faults.report('other', 'The overview could not be made.')
  expect(timesShown()).toBe(1)
  await clock.advance(11 * SECOND)
  faults.report('other', 'The overview could not be made.')
  expect(timesShown()).toBe(2)
  expect(notices.all()[0]?.detail).toContain('It happened 4 times')
})
