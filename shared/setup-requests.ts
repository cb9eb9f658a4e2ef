import { z } from 'zod'
import { MAX_EVERY_SECONDS } from './intervals.ts'
import { takes } from './request.ts'
import type { AskedToken, ChannelPage, Pasted, SavedSetup, Tried } from './setup.ts'

/** Longer texts are no set-up. */
const MAX_PASTED = 500_000
/** More integrations than this are not set up at once. */
const MAX_AT_ONCE = 1000

const id = z.string().min(1).max(64)
const channel = z.string().trim().max(200).nullable()
const nothing = z.undefined()

/** What the window asks while integrations are set up. Pasted secrets stay in the main process, under random ids. */
export const setupRequests = {
  /** Recognises what was pasted, keeps the secrets in it for a while, and says what each thing is. */
  'setup.recognise': takes(z.strictObject({ text: z.string().max(MAX_PASTED) })).returns<{
    items: Pasted[]
  }>(),
  /** Refuses an address where no Web API may be; asks nobody. Null = slack.com. */
  'setup.locate': takes(z.strictObject({ apiUrl: z.string().trim().max(300).nullable() })).returns<null>(),
  /** Asks Slack about a token. `apiUrl` is where its Web API is from now on; null = slack.com. */
  'setup.ask': takes(
    z.strictObject({ id, apiUrl: z.string().trim().max(300).nullable() }),
  ).returns<AskedToken>(),
  /** A page of the channels of a token's workspace; `cursor` is the `next` of the page before. */
  'setup.channels': takes(
    z.strictObject({ id, cursor: z.string().max(1000).nullable() }),
  ).returns<ChannelPage>(),
  /** Checks once, as a round would, and stores nothing. */
  'setup.try': takes(z.strictObject({ id, channel })).returns<Tried>(),
  /** Adds all of them, or none. `plainText`: the user agreed to keep secrets where there is no keyring. */
  'setup.save': takes(
    z.strictObject({
      items: z
        .array(
          z.strictObject({
            id,
            channel,
            name: z.string().trim().min(1).max(120),
            everySeconds: z.number().int().min(1).max(MAX_EVERY_SECONDS),
          }),
        )
        .min(1)
        .max(MAX_AT_ONCE),
      plainText: z.boolean(),
    }),
  ).returns<SavedSetup>(),
  /** Forgets what was pasted: these, or all of it. */
  'setup.forget': takes(z.strictObject({ ids: z.array(id).max(MAX_AT_ONCE).nullable() })).returns<null>(),
  /** Starts the demo, beside this Redbar. */
  'demo.open': takes(nothing).returns<null>(),
  /** Opens the page at Slack that makes an app of Redbar's manifest. */
  'manifest.open': takes(z.strictObject({ webhook: z.boolean(), posting: z.boolean() })).returns<null>(),
} as const
