import type { LeftOut } from '../../shared/settings-facts.ts'
import { writeSetup } from '../setup/write-setup.ts'
import { saveFile } from './save-file.ts'
import type { SettingsParts } from './settings-handlers.ts'

/**
 * Asks where, and saves all integrations as a set-up file without secrets; null when the user thought better of it.
 * Throws a RequestError when the disk refuses.
 */
export async function saveSetup(
  { integrations, files, messages, mask }: SettingsParts,
  leftOut: LeftOut,
): Promise<{ fileName: string } | null> {
  const text = mask(writeSetup(integrations.all(), leftOut))
  const { system, saving } = messages()
  const wish = {
    title: system.saveSetup,
    fileName: 'redbar-setup.json',
    kind: 'json',
    kindName: saving.kinds.json,
  } as const
  return await saveFile(files, wish, [text])
}
