import { describe, expect, test } from 'vitest'
import { copyReport } from '../../../electron/services/copy-report.ts'
import { PLANTED } from '../export/secrets.ts'
import { savingStage } from './saving-stage.ts'

describe('a report for support', () => {
  test('goes to the clipboard as it is', async () => {
    const stage = savingStage()
    await copyReport(stage, 'Code: token_revoked\nReply: xoxb-…1234')
    expect(stage.shell.copied).toEqual(['Code: token_revoked\nReply: xoxb-…1234'])
  })

  test.each(PLANTED)('with a secret is refused, not masked: %s', async (_name, secret) => {
    const stage = savingStage()
    await expect(copyReport(stage, `Code: token_revoked\nReply: ${secret}`)).rejects.toThrow(
      'Something in line 2 of the report looks like a secret, so it was not copied.',
    )
    expect(stage.shell.copied).toEqual([])
  })
})
