import type { Outcome } from '../../shared/outcome.ts'
import { inconclusive, statusCode } from './verdict.ts'

/** Whether a text is a web page. Slack labels its bare words `text/html` as well, so the label says nothing. */
export function isPage(text: string): boolean {
  return /^[\s\uFEFF]*</.test(text)
}

/** The verdict on an answer that none of Slack's services gives: somebody between us and Slack spoke, or its edge. */
export function classifyStranger(httpStatus: number, text: string): Outcome {
  const code = statusCode(httpStatus)
  if (httpStatus >= 500 && httpStatus !== 511) return inconclusive('slack-fault', code)
  if (httpStatus === 407) return inconclusive('proxy', code)
  if (httpStatus === 408) return inconclusive('timeout', code)
  if (httpStatus === 511 || (httpStatus < 300 && isPage(text))) return inconclusive('captive-portal', code)
  if (httpStatus >= 300 && httpStatus < 400) return inconclusive('redirected', code)
  return inconclusive('not-slack', code)
}
