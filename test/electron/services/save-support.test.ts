import { strFromU8, unzipSync } from 'fflate/browser'
import { describe, expect, test } from 'vitest'
import { saveSupport } from '../../../electron/services/save-support.ts'
import type { Result } from '../../../shared/evidence.ts'
import type { HistoryEntry } from '../../../shared/history.ts'
import { failed, incidentOf, NINE } from '../../builders.ts'
import { entryOf, exchangeOf, noticeOf, viewOf, windowOverviewOf } from '../../renderer/window-builders.ts'
import { PLANTED } from '../export/secrets.ts'
import { roundOf } from '../storage/history-of.ts'
import { historyWith, savingStage } from './saving-stage.ts'

type Stage = Awaited<ReturnType<typeof supportStage>>

/** A stage with one failure in its history. */
async function supportStage(result: Partial<Result> = {}) {
  const stage = savingStage()
  const evidence = { exchanges: [exchangeOf()], notes: [] }
  const round = roundOf({ outcome: failed(), evidence, ...result }, incidentOf())
  await stage.history.record(round)
  const { evidence: _evidence, checks: _checks, ...entry } = round.result
  Object.assign(stage.history, historyWith([{ ...entry, run: null }, entryOf(NINE - 1)]))
  return stage
}

async function save(stage: Stage) {
  const saved = saveSupport(stage)
  // What it throws is looked at below, after the clock has gone on.
  saved.catch(() => undefined)
  await stage.clock.advance(60_000)
  return saved
}

/** The files of the bundle, by name. */
function unzipped({ files }: Stage): Record<string, string> {
  const [file] = files.files
  const entries = unzipSync(new Uint8Array(Buffer.from(file?.text ?? '', 'latin1')))
  return Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('the support bundle', () => {
  test('has what a support request needs', async () => {
    const stage = await supportStage()
    stage.view = windowOverviewOf([viewOf()], { notices: [noticeOf()] })
    expect(await save(stage)).toEqual({ fileName: 'redbar-support-2026-11-23-0900.zip' })
    expect(stage.files.files.map(({ state }) => state)).toEqual(['finished'])
    const files = unzipped(stage)
    expect(Object.keys(files)).toEqual([
      'README.txt',
      'about.json',
      'settings.json',
      'overview.json',
      'notices.json',
      'integrations.json',
      'incidents.json',
      'results.json',
      'files.json',
      'logs/redbar.log',
    ])
    const read = (name: string) => JSON.parse(files[name] ?? '')
    expect(read('about.json')).toEqual({
      redbar: '1.2.3',
      savedAt: '2026-11-23T09:00:00.000Z',
      node: '20.18.0',
    })
    expect(read('integrations.json')[0].secretMask).toBe('xoxb-…1234')
    expect(read('incidents.json')[0].incident.code).toBe('token_revoked')
    expect(read('files.json')).toEqual({ 'history.db': 4096 })
    expect(files['logs/redbar.log']).toBe('Redbar 1.2.3 on Electron 33.\n')
  })

  test('has the evidence of what was not good, and of the others only that they were', async () => {
    const stage = await supportStage()
    await save(stage)
    const results: (Result | HistoryEntry)[] = JSON.parse(unzipped(stage)['results.json'] ?? '')
    expect(results.map((each) => 'evidence' in each)).toEqual([true, false])
    expect(results[0]).toMatchObject({ evidence: { exchanges: [{ requestId: exchangeOf().requestId }] } })
  })

  test('does not name the user, whose folder stands in notices, the history and the log', async () => {
    const stage = await supportStage({ note: 'kept aside in /home/jane/.config' })
    stage.view = windowOverviewOf([], {
      notices: [noticeOf({ detail: 'Kept as /home/jane/redbar/a.json.' })],
    })
    stage.ownFacts.logFiles = {
      'redbar.log': 'opened /home/jane\nat file:///home/jane/app.js:1\n/home/janet\n',
    }
    await save(stage)
    const files = unzipped(stage)
    expect(Object.values(files).join('')).not.toMatch(/jane\b/)
    expect(JSON.parse(files['notices.json'] ?? '')[0].detail).toBe('Kept as ~/redbar/a.json.')
    expect(files['logs/redbar.log']).toBe('opened ~\nat file://~/app.js:1\n/home/janet\n')
    expect(files['README.txt']).toContain("The folder of the user's own is called ~")
  })

  test('writes lists entry by entry, as data is written', async () => {
    const stage = await supportStage()
    await save(stage)
    for (const [name, text] of Object.entries(unzipped(stage)).filter(([each]) => each.endsWith('.json'))) {
      expect([name, text]).toEqual([name, `${JSON.stringify(JSON.parse(text), null, 2)}\n`])
    }
  })

  test('holds files of any size', async () => {
    const stage = await supportStage()
    const long = Array.from({ length: 40_000 }, (_, index) => `line ${index}\n`).join('')
    stage.ownFacts.logFiles = { 'redbar.log': long, 'redbar.old.log': '', 'even.log': 'x'.repeat(65_536) }
    await save(stage)
    const files = unzipped(stage)
    expect(files['logs/redbar.log']).toBe(long)
    expect(files['logs/redbar.old.log']).toBe('')
    expect(files['logs/even.log']).toHaveLength(65_536)
  })

  test('leaves nothing when the user thinks better of it, or the disk is full', async () => {
    const stage = await supportStage()
    stage.files.full = true
    await expect(save(stage)).rejects.toThrow('The disk is full')
    stage.files.answer = null
    expect(await save(stage)).toBeNull()
    expect(stage.files.files.map(({ state }) => state)).toEqual(['abandoned'])
  })
})

describe('a support bundle that cannot be written', () => {
  test('says why even where not all of it can be taken away', async () => {
    const stage = await supportStage()
    stage.files.full = true
    const begin = stage.files.begin.bind(stage.files)
    stage.files.begin = async (path) => ({
      ...(await begin(path)),
      abandon: () => Promise.reject(new Error('the disk is gone')),
    })
    await expect(save(stage)).rejects.toThrow('The disk is full')
  })
})

/** Every way into the bundle: how a secret is planted there, and where the refusal says that it is. */
const WAYS_IN: readonly [place: string, plant: (secret: string) => Promise<Stage>][] = [
  ['about.json: gpu', (secret) => changed((stage) => Object.assign(stage.ownFacts.facts, { gpu: secret }))],
  [
    'settings.json: quietHours.timeZone',
    (secret) =>
      changed(({ settings }) =>
        settings.change({ quietHours: { ...settings.get().quietHours, timeZone: secret } }),
      ),
  ],
  [
    'overview.json: slackProblem.title',
    (secret) =>
      changed((stage) => {
        stage.view = windowOverviewOf([], { slackProblem: { title: `Trouble: ${secret}`, url: null } })
      }),
  ],
  [
    'notices.json: [0].detail',
    (secret) =>
      changed((stage) => {
        stage.view = windowOverviewOf([], { notices: [noticeOf({ detail: secret })] })
      }),
  ],
  [
    'integrations.json: [1].name',
    (secret) =>
      changed((stage) => {
        stage.view = windowOverviewOf([viewOf(), viewOf({ name: `Feed ${secret}` })])
      }),
  ],
  [
    'incidents.json: [0].incident.code',
    (secret) =>
      changed((stage) =>
        stage.history.saveIncident(incidentOf({ id: 'newer', code: secret, firstBadAt: NINE + 1 })),
      ),
  ],
  ['results.json: [0].note', (secret) => supportStage({ note: secret })],
  [
    'results.json: [0].evidence.exchanges[0].reply',
    (secret) =>
      supportStage({
        evidence: {
          exchanges: [exchangeOf({ reply: JSON.stringify({ ok: false, echo: secret }) })],
          notes: [],
        },
      }),
  ],
  [
    'results.json: [0].evidence.exchanges[0].headers.via',
    (secret) =>
      supportStage({ evidence: { exchanges: [exchangeOf({ headers: { via: secret } })], notes: [] } }),
  ],
  [
    'files.json: (in a name)',
    (secret) => changed(({ ownFacts }) => Object.assign(ownFacts.sizes, { [secret]: 1 })),
  ],
  [
    'logs/redbar.log, line 3',
    (secret) =>
      changed(({ ownFacts }) => {
        ownFacts.logFiles = { 'redbar.log': `one\ntwo\n${secret}\nfour\n` }
      }),
  ],
  [
    'the name of a file',
    (secret) =>
      changed(({ ownFacts }) => {
        ownFacts.logFiles = { [`${secret}.log`]: 'one\n' }
      }),
  ],
]

async function changed(change: (stage: Stage) => unknown): Promise<Stage> {
  const stage = await supportStage()
  await change(stage)
  return stage
}

describe.each(WAYS_IN)('a support bundle with a secret in %s', (place, plant) => {
  test.each(PLANTED)('is refused with the place, and nothing is written: %s', async (_name, secret) => {
    const stage = await plant(secret)
    await expect(save(stage)).rejects.toThrow(
      `Something that looks like a secret stands in ${place}, so the support bundle was not saved.`,
    )
    expect(stage.files.asked).toEqual([])
    expect(stage.files.files).toEqual([])
  })

  test('that nobody knows, but that has its shape, is refused too', async () => {
    const stage = await plant('xoxp-test-987654321-zyxwvutsrqponmlk')
    await expect(save(stage)).rejects.toThrow(place)
    expect(stage.files.files).toEqual([])
  })
})
