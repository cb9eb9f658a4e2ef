import { expect, test } from 'vitest'
import { notificationOptions } from '../../../electron/desktop/notification-options.ts'
import type { Alert } from '../../../electron/monitor/alert.ts'

const ALERT: Alert = {
  id: 'a-1795424400000',
  incidentIds: ['a-1795424400000'],
  openIds: ['a-1795424400000'],
  kind: 'failure',
  title: 'Ship & tell: Channel archived',
  body: 'a <b> & c',
  target: null,
  actions: [
    { action: 'acknowledge', label: 'Acknowledge' },
    { action: 'snooze', label: 'Snooze for 1 hour' },
  ],
  sound: true,
  urgent: false,
}

test.each([
  ['linux', 'a &lt;b&gt; &amp; c'],
  ['darwin', 'a <b> & c'],
  ['win32', 'a <b> & c'],
] as const)('%s shows the body as plain text', (platform, body) => {
  expect(notificationOptions(ALERT, platform).body).toBe(body)
})

test('the buttons are in the order of the actions', () => {
  expect(notificationOptions(ALERT, 'darwin').actions).toEqual([
    { type: 'button', text: 'Acknowledge' },
    { type: 'button', text: 'Snooze for 1 hour' },
  ])
  expect(notificationOptions({ ...ALERT, actions: [] }, 'darwin').actions).toEqual([])
})

test('it is silent unless it may make a sound', () => {
  expect(notificationOptions(ALERT, 'darwin').silent).toBe(false)
  expect(notificationOptions({ ...ALERT, sound: false }, 'darwin').silent).toBe(true)
})

test.each([
  ['linux', true, { urgency: 'critical', timeoutType: 'never' }],
  ['linux', false, { urgency: 'normal', timeoutType: undefined }],
  ['win32', true, { urgency: undefined, timeoutType: 'never' }],
  ['win32', false, { urgency: undefined, timeoutType: undefined }],
  ['darwin', true, { urgency: undefined, timeoutType: undefined }],
] as const)(
  'on %s an alert that is urgent: %s stays as long as the system lets it',
  (platform, urgent, stay) => {
    const { urgency, timeoutType } = notificationOptions({ ...ALERT, urgent }, platform)
    expect({ urgency, timeoutType }).toEqual(stay)
  },
)

test("the system's id is the alert's, with its end where it is too long", () => {
  expect(notificationOptions(ALERT, 'win32').id).toBe(ALERT.id)
  const long = notificationOptions({ ...ALERT, id: `${'x'.repeat(64)}-1795424400000` }, 'win32').id ?? ''
  expect(long).toHaveLength(64)
  expect(long.endsWith('x-1795424400000')).toBe(true)
})
