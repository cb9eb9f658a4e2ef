import { describe, expect, test } from 'vitest'
import { redactText, sharedReply } from '../../../electron/export/redact.ts'
import { savingMessages } from '../../../shared/language/en/saving.ts'

const unmasked = (text: string) => text

/** What is shared of an answer of Slack, and how many of its fields are not. */
function sharedOf(reply: object, mask = unmasked) {
  const shared = sharedReply(JSON.stringify(reply), mask, savingMessages.page.evidence)
  return { fields: JSON.parse(shared?.text ?? ''), leftOut: shared?.leftOut }
}

describe('what is shared of an answer of Slack', () => {
  test.each([
    ['an object', { name: 'jane', profile: { phone: '555' } }],
    ['a list', ['jane', 'joe']],
    ['a list of objects', [{ name: 'jane' }]],
    ['nothing', null],
  ])('is no field that holds %s instead of a code', (_name, value) => {
    for (const name of ['error', 'needed', 'provided', 'team']) {
      expect(sharedOf({ ok: false, [name]: value })).toEqual({
        fields: { ok: false },
        leftOut: '1 field that says nothing about this',
      })
    }
    expect(sharedOf({ ok: false, channel: { id: 'C1', name: value, is_member: value } })).toEqual({
      fields: { ok: false, channel: { id: 'C1' } },
      leftOut: '2 fields that say nothing about this',
    })
  })

  test.each([
    ['lists of texts', ['missing_scope', 'see the docs'], true],
    ['lists with anything else', ['missing_scope', { user: 'jane' }], false],
    ['texts', 'missing_scope', false],
    ['objects', { user: 'jane' }, false],
    ['lists without end', Array.from({ length: 21 }, () => 'missing_scope'), false],
  ])('are its messages where they are %s: %j', (_name, messages, isShared) => {
    const { fields } = sharedOf({ ok: false, response_metadata: { messages } })
    expect(fields).toEqual({ ok: false, response_metadata: isShared ? { messages } : {} })
  })

  test('is no more of a text than a code has', () => {
    const { fields } = sharedOf({ ok: false, error: 'x'.repeat(5000) })
    expect(fields.error).toBe(`${'x'.repeat(200)}…`)
  })

  test('has no half of what would have been hidden as a whole', () => {
    const mask = (text: string) => text.replaceAll('test-secret-0123456789', '•')
    for (const hidden of ['test-secret-0123456789', 'jane.doe@acme.example']) {
      for (let before = 170; before < 200; before += 1) {
        const { fields } = sharedOf({ ok: false, error: `${' '.repeat(before)}${hidden}` }, mask)
        expect(fields.error).not.toMatch(/test|jane/)
      }
    }
  })

  test('does not name the people of a group', () => {
    const { fields } = sharedOf({ ok: false, channel: { id: 'G1', name: 'mpdm-jane--joe.d--ann-1' } })
    expect(fields.channel).toEqual({ id: 'G1', name: 'mpdm-…' })
  })
})

describe('a text without people', () => {
  test.each([
    ['Ask jane.doe+slack@mail.acme.example, please', 'Ask …@…, please'],
    ['<mailto:jane@acme.example|Jane>', '<…@…|Jane>'],
    ['#mpdm-jane--joe-1 is archived', '#mpdm-… is archived'],
    ['by U0JANE0001 or W0JOE00001', 'by U… or U…'],
    ['no_service @ 10:00', 'no_service @ 10:00'],
  ])('%s', (text, shared) => {
    expect(redactText(text)).toBe(shared)
  })

  test('has no address behind a word without end either', () => {
    expect(redactText(`${'a'.repeat(16_000)}@acme.example`)).not.toContain('acme')
  })
})
