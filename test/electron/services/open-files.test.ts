import { describe, expect, test } from 'vitest'
import { OpenFiles } from '../../../electron/services/open-files.ts'
import { saveFile } from '../../../electron/services/save-file.ts'
import { FakeFiles } from '../../fakes/fake-ports.ts'

const WISH = { title: 'Save', fileName: 'a.html', kind: 'html', kindName: 'Web page' } as const
const QUITTING = 'Redbar is quitting, so nothing was saved.'

/** A disk that waits before it begins or writes anything, until it is told to go on. */
function slowFiles() {
  const disk = new FakeFiles()
  const begin = disk.begin.bind(disk)
  let goOn = () => {}
  const waited = new Promise<void>((resolve) => {
    goOn = resolve
  })
  disk.begin = async (path) => {
    await waited
    return await begin(path)
  }
  return { disk, files: new OpenFiles(disk), goOn: () => goOn() }
}

/** Whether it is over by now. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => void setImmediate(() => resolve(false)))
  return await Promise.race([promise.then(() => true), later])
}

describe('files that are being written when Redbar quits', () => {
  test('are waited for, and nothing is left of them', async () => {
    const { disk, files, goOn } = slowFiles()
    const saved = saveFile(files, WISH, ['one', 'two'])
    saved.catch(() => undefined)
    await isOver(saved)
    const stopped = files.stop()
    expect(await isOver(stopped)).toBe(false)
    goOn()
    await stopped
    expect(disk.files.map(({ state, text }) => [state, text])).toEqual([['abandoned', '']])
    await expect(saved).rejects.toThrow(QUITTING)
  })

  test('are not begun any more, and nobody is asked where', async () => {
    const disk = new FakeFiles()
    const files = new OpenFiles(disk)
    await files.stop()
    expect(await saveFile(files, WISH, ['one'])).toBeNull()
    await expect(files.begin('/saved/a.html')).rejects.toThrow(QUITTING)
    expect([disk.asked, disk.files]).toEqual([[], []])
  })

  test('do not hold it up when they are finished, failed, or could not be begun', async () => {
    const disk = new FakeFiles()
    const files = new OpenFiles(disk)
    await saveFile(files, WISH, ['one'])
    disk.full = true
    await expect(saveFile(files, WISH, ['one'])).rejects.toThrow('The disk is full')
    disk.begin = () => Promise.reject(new Error('no'))
    await expect(saveFile(files, WISH, ['one'])).rejects.toThrow('could not be written')
    await files.stop()
  })
})
