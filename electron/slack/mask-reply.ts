import { isRecord } from '../monitor/facts.ts'
import type { SlackReply } from '../monitor/slack-reply.ts'

/** Deeper parts of an answer are left out: no verdict depends on them, and a hostile answer may nest without end. */
const DEEPEST = 12
/** The most characters of a bare text that a verdict reads. */
const TEXT_LIMIT = 65_536
const DETAIL_LIMIT = 200

/** The same reply with every text of it masked, and then cut: a cut through a secret leaves what no mask knows. */
export function maskReply(reply: SlackReply, mask: (text: string) => string): SlackReply {
  const cut = (text: string, limit: number) => mask(text).slice(0, limit)
  switch (reply.kind) {
    case 'json':
      return { ...reply, body: { ...maskFields(reply.body, mask, 0), ok: reply.body.ok } }
    case 'text':
      return {
        ...reply,
        contentType: cut(reply.contentType, DETAIL_LIMIT),
        text: cut(reply.text, TEXT_LIMIT),
      }
    case 'no-reply':
      return {
        ...reply,
        detail: cut(reply.detail, DETAIL_LIMIT),
        ...(reply.issuer !== undefined && { issuer: cut(reply.issuer, DETAIL_LIMIT) }),
      }
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
