import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { classifyReply } from '../../../electron/monitor/classify.ts'
import { notesOf } from '../../../electron/monitor/facts.ts'
import type { FetchLike } from '../../../electron/slack/fetch-like.ts'
import { createNodeFetch } from '../../../electron/slack/node-fetch.ts'
import { createSlackGateway } from '../../../electron/slack/slack-gateway.ts'
import type { Heard } from '../heard.ts'
import type { Ask } from '../stage.ts'

// Plain Node: reads questions from the file that it is given, asks each through the real gateway, one after the other,
// writes down what it heard, and leaves. Nothing here ends the process: that is what is to be shown.
const [file = ''] = process.argv.slice(2)
const { asks, timeoutMs } = JSON.parse(readFileSync(file, 'utf8')) as { asks: Ask[]; timeoutMs: number }
const heard: Heard[] = []
for (const ask of asks) heard.push(await hear(ask))
// The last connection is given a moment to be put aside: an idle one is kept, without keeping the process.
await setTimeout(100)
const keptOpen = process.getActiveResourcesInfo().filter((name) => !name.includes('Pipe'))
process.stdout.write(JSON.stringify({ heard, keptOpen, doneAt: Date.now() }))

async function hear({ case: name, question, lookUp }: Ask): Promise<Heard> {
  const gateway = createSlackGateway({ fetch: fetchFor(lookUp), now: Date.now, timeoutMs })
  const startedAt = performance.now()
  const { reply, exchange } = await gateway.ask(question, new AbortController().signal)
  const tookMs = performance.now() - startedAt
  const waitMs = reply.kind === 'rate-limited' ? reply.retryAfterMs : null
  const outcome = classifyReply(question.check, reply)
  return { case: name, check: question.check, outcome, notes: notesOf(reply), waitMs, exchange, tookMs }
}

/** Secrets go to Slack's hosts only, so that a name which does not resolve has to be put in behind that door. */
function fetchFor(lookUp: string | undefined): FetchLike {
  const fetch = createNodeFetch()
  if (lookUp === undefined) return fetch
  return (url, init) => {
    const address = new URL(url)
    address.hostname = lookUp
    return fetch(address.href, init)
  }
}
