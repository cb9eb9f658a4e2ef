import { describe, expect, test } from 'vitest'
import { type Change, changesBetween } from '../../renderer/evidence/changes.ts'
import { comparisonOf } from '../../renderer/evidence/compared.ts'
import { type Json, jsonText } from '../../renderer/evidence/json.ts'
import type { Exchange, Result } from '../../shared/evidence.ts'
import { MINUTE } from '../../shared/time.ts'
import { failed, NINE, resultOf } from '../builders.ts'
import { exchangeOf } from './window-builders.ts'

/** A change in a line: "changed field ok: true -> false". */
function lineOf({ kind, of, name, before, after }: Change): string {
  const text = (json: Json | null) => json && jsonText(json)
  const values = { added: text(after), removed: text(before), changed: `${text(before)} -> ${text(after)}` }
  return `${kind} ${of} ${name}: ${values[kind]}`
}

function linesBetween(good: Partial<Exchange>, bad: Partial<Exchange>, code: string | null = null) {
  const plain = { headers: {} }
  const { telling, passing } = changesBetween(
    exchangeOf({ ...plain, ...good }),
    exchangeOf({ ...plain, ...bad }),
    code,
  )
  return { telling: telling.map(lineOf), passing: passing.map(lineOf) }
}

const changed = (good: string, bad: string, code: string | null = null) =>
  linesBetween({ reply: good }, { reply: bad }, code)

describe('between two replies', () => {
  test('what tells something comes first, then what changed, came and went', () => {
    const good = '{"ok":true,"url":"https://acme.slack.com/","team":"Acme","version":1}'
    const bad = '{"warning":"late","detail":{"a":1},"version":2,"ok":false,"error":"token_revoked"}'
    expect(changed(good, bad).telling).toEqual([
      'added field warning: "late"',
      'changed field ok: true -> false',
      'added field error: "token_revoked"',
      'changed field version: 1 -> 2',
      'added field detail: {\n  "a": 1\n}',
      'removed field url: "https://acme.slack.com/"',
      'removed field team: "Acme"',
    ])
  })

  test('a field within others is named by the way to it', () => {
    const good = '{"ok":true,"channel":{"name":"ops","is_archived":false,"topic":{"value":"a"}}}'
    const bad = '{"channel":{"topic":{"value":"b"},"is_archived":true,"name":"ops"},"ok":true}'
    expect(changed(good, bad, 'is_archived').telling).toEqual([
      'changed field channel.is_archived: false -> true',
      'changed field channel.topic.value: "a" -> "b"',
    ])
  })

  test.each([
    ['{"a":[1,2,{"x":1,"y":2}]}', '{"a":[{"y":2,"x":1},2,1]}', []],
    [
      '{"a":["read","write"]}',
      '{"a":["write","admin"]}',
      ['added field a[]: "admin"', 'removed field a[]: "read"'],
    ],
    ['{"a":[1,1]}', '{"a":[1]}', ['removed field a[]: 1']],
  ])('the order of fields and items says nothing: %s, %s', (good, bad, lines) => {
    expect(changed(good, bad).telling).toEqual(lines)
  })

  test('what differs in any two answers stands apart', () => {
    const { telling, passing } = linesBetween(
      {
        reply: '{"ok":true,"channel":{"num_members":3,"updated":1}}',
        headers: { date: 'Mon', 'x-slack-req-id': 'a', 'x-oauth-scopes': 'chat:write' },
      },
      {
        reply: '{"ok":true,"channel":{"num_members":4,"updated":2}}',
        headers: { date: 'Tue', 'x-slack-req-id': 'b', 'x-oauth-scopes': 'channels:read' },
      },
    )
    expect(telling).toEqual(['changed header x-oauth-scopes: chat:write -> channels:read'])
    expect(passing).toEqual([
      'changed field channel.num_members: 3 -> 4',
      'changed field channel.updated: 1 -> 2',
      'changed header date: Mon -> Tue',
      'changed header x-slack-req-id: a -> b',
    ])
  })

  test('of a webhook status and body are told, a long body by its beginning', () => {
    expect(
      linesBetween({ httpStatus: 400, reply: 'invalid_payload' }, { httpStatus: 404, reply: 'no_service' })
        .telling,
    ).toEqual(['changed http-status : 400 -> 404', 'changed body : invalid_payload -> no_service'])
    const [body] = linesBetween({ reply: 'ok' }, { reply: `<html>${'x'.repeat(1000)}` }).telling
    expect(body).toMatch(/^changed body : ok -> <html>x+…$/)
    expect(body?.length).toBeLessThan(450)
  })

  test('no reply is a status and a body that are gone, and what the network said', () => {
    const bad = { httpStatus: null, reply: '', networkError: 'net::ERR_CONNECTION_REFUSED' }
    expect(linesBetween({ reply: '{"ok":true}' }, bad).telling).toEqual([
      'removed http-status : 200',
      'added network-error : net::ERR_CONNECTION_REFUSED',
      'removed body : {"ok":true}',
    ])
  })

  test('nothing is different where nothing is', () => {
    expect(changed('{"ok":true}', '{ "ok" : true }')).toEqual({ telling: [], passing: [] })
  })
})

describe('a comparison', () => {
  const auth = exchangeOf({ reply: '{"ok":true}' })
  const channel = exchangeOf({ check: 'channel', method: 'conversations.info', reply: '{"ok":true}' })
  const resultWith = (exchanges: Exchange[], changes: Partial<Result> = {}) =>
    resultOf({ evidence: { exchanges, notes: [] }, ...changes })
  const bad = resultWith([exchangeOf()], { outcome: failed() })

  test('is between answers to the question that failed', () => {
    const good = resultWith([auth, channel], { at: NINE - MINUTE, check: 'channel' })
    const comparison = comparisonOf({ good, bad })
    expect(comparison).toMatchObject({
      kind: 'compared',
      method: 'auth.test',
      goodAt: NINE - MINUTE,
      badAt: NINE,
    })
    expect(comparison.kind === 'compared' && comparison.telling.map(lineOf)).toEqual([
      'changed field ok: true -> false',
      'added field error: "token_revoked"',
    ])
  })

  test.each([
    ['the bad one is no longer kept', { good: bad, bad: null }, 'no-bad'],
    ['the bad one was never sent', { good: bad, bad: resultWith([]) }, 'no-bad'],
    ['nothing good was kept', { good: null, bad }, 'no-good'],
    ['the good one has no evidence', { good: resultWith([]), bad }, 'no-good'],
    ['the good one is to another question', { good: resultWith([channel]), bad }, 'other-question'],
  ] as const)('is not made where %s', (_why, compared, kind) => {
    expect(comparisonOf(compared)).toEqual({ kind })
  })
})
