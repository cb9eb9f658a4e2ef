import { isRecord } from '../monitor/facts.ts'
import type { SlackReply } from '../monitor/slack-reply.ts'

/** Deeper parts of an answer are left out: no verdict depends on them, and a hostile answer may nest without end. */
const DEEPEST = 12

/** The same reply with every text of it masked. */
export function maskReply(reply: SlackReply, mask: (text: string) => string): SlackReply {
  switch (reply.kind) {
    case 'json':
      return { ...reply, body: { ...maskFields(reply.body, mask, 0), ok: reply.body.ok } }
    case 'text':
      return { ...reply, contentType: mask(reply.contentType), text: mask(reply.text) }
    case 'no-reply':
      return { ...reply, detail: mask(reply.detail) }
    case 'rate-limited':
      return reply
    default:
      return reply satisfies never
  }
}

function maskFields(fields: Record<string, unknown>, mask: (text: string) => string, depth: number) {
  const entries = Object.entries(fields).map(([name, value]) => [
    mask(name),
    maskValue(value, mask, depth + 1),
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}

function maskValue(value: unknown, mask: (text: string) => string, depth: number): unknown {
  if (typeof value === 'string') return mask(value)
  if (depth >= DEEPEST) return typeof value === 'object' ? null : value
  if (Array.isArray(value)) return value.map((each) => maskValue(each, mask, depth + 1))
  return isRecord(value) ? maskFields(value, mask, depth) : value
}
