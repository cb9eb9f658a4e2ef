import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Overview } from '../../shared/overview.ts'
import { SECOND } from '../../shared/time.ts'
import type { Clock } from '../ports.ts'
import type { HistoryWindow } from './history-window.ts'

/** What a picture needs: when the first round is done, and what there is to see. */
export type Sitter = { roundsDone(): Promise<void>; overview(): Overview }
/** How to take it. `untilFailureMs`: so long a failure is waited for, 0 not at all. */
export type ScreenshotOptions = { window: HistoryWindow; clock: Clock; file: string; untilFailureMs: number }

/** A page needs so long (ms) to read and paint what it was opened at. */
const PAINT_MS = 1.5 * SECOND

/** Opens the window, after the first round at the first failure if there is one, and saves a picture of it as PNG. */
export async function takeScreenshot(sitter: Sitter, options: ScreenshotOptions): Promise<void> {
  const { window, clock, file } = options
  window.open(null)
  await sitter.roundsDone()
  await failureOrTime(sitter, options)
  const failing = sitter.overview().integrations.find(({ incident }) => incident !== null)
  if (failing) window.open({ page: 'integration', integrationId: failing.id, incidentId: null, at: null })
  await pause(clock, PAINT_MS)
  const png = await window.screenshot()
  if (!png) throw new Error('The window was closed before its picture was taken.')
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  writeFileSync(file, png)
}

async function failureOrTime(sitter: Sitter, { clock, untilFailureMs }: ScreenshotOptions): Promise<void> {
  const giveUpAt = clock.now() + untilFailureMs
  while (sitter.overview().counts.failing === 0 && clock.now() < giveUpAt) await pause(clock, SECOND / 2)
}

function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.schedule(resolve, ms))
}
