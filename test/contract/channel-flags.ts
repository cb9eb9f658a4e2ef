import type { Case, Place } from './case.ts'

type Flag = {
  name: string
  arrange(place: Place): void
  verdict: string
  notes?: readonly string[]
}

const POSTING = ['chat:write', 'channels:read']
const ARCHIVED = 'failed channel-archived permanent (is_archived)'
const READ_ONLY = 'warning read-only-channel'

/** Every field of a good conversations.info that may mean trouble, and what it has to come out as. */
const flags: readonly Flag[] = [
  flag('nothing out of the ordinary', {}, 'ok'),
  flag('archived', { is_archived: true }, ARCHIVED),
  flag('archived and left', { is_archived: true, is_member: false }, ARCHIVED),
  flag('moved', { is_moved: 1 }, 'warning channel-moved (is_moved)'),
  flag('not moved, as Slack writes it', { is_moved: 0 }, 'ok'),
  flag('frozen', { is_frozen: true }, `${READ_ONLY} (is_frozen)`),
  {
    name: 'the bot is not a member',
    arrange: leave,
    verdict: 'warning not-in-channel (is_member)',
  },
  {
    name: 'the bot is not a member, and may post to public channels',
    arrange(place) {
      leave(place)
      place.slack.setScopes(place.bot, [...POSTING, 'chat:write.public'])
    },
    verdict: 'ok',
  },
  {
    name: 'the bot is not a member of a private channel, and may post to public ones',
    arrange(place) {
      place.slack.changeChannel(place.channel, { is_private: true, is_member: false })
      place.slack.setScopes(place.bot, [...POSTING, 'chat:write.public'])
    },
    verdict: 'warning not-in-channel (is_member)',
  },
  // Slack's newest example has no such field: absent is not false.
  flag('it is not said whether the bot is a member', { is_member: undefined }, 'ok'),
  flag('read-only', { is_read_only: true }, `${READ_ONLY} (is_read_only)`),
  flag('for threads only', { is_thread_only: true }, `${READ_ONLY} (is_thread_only)`),
  flag('without threads, where a message can still be posted', { is_non_threadable: true }, 'ok'),
  flag(
    'for certain people only',
    { properties: { posting_restricted_to: { type: ['admin'], user: ['U0TEST00001'], subteam: [] } } },
    `${READ_ONLY} (posting_restricted_to)`,
  ),
  flag(
    'restricted to nobody in particular',
    { properties: { posting_restricted_to: { type: [], user: [], subteam: [] } } },
    'ok',
  ),
  flag(
    'a direct message to somebody who left',
    { is_im: true, is_channel: false, is_user_deleted: true },
    'failed account-inactive permanent (is_user_deleted)',
  ),
  flag(
    'a direct message',
    { is_im: true, is_channel: false, is_member: false, is_user_deleted: false },
    'ok',
  ),
  {
    ...flag('shared with another organisation', { is_shared: true, is_ext_shared: true }, 'ok'),
    notes: ['The channel is shared with another organisation, which can read it.'],
  },
  {
    ...flag('about to be shared', { is_pending_ext_shared: true }, 'ok'),
    notes: ['An invitation to share the channel with others is open.'],
  },
  {
    ...flag('shared within the organisation', { is_shared: true, is_org_shared: true }, 'ok'),
    notes: ['The channel is shared with other workspaces of the organisation, which can read it.'],
  },
  flag('of the wrong types', { is_archived: 'true', is_member: 0, is_read_only: [] }, 'ok'),
]

/** The flags as cases: conversations.info alone has them. */
export const channelFlags: readonly Case[] = flags.map(({ name, arrange, verdict, notes }) => ({
  name: `channel: ${name}`,
  scene: { at: 'demo', arrange },
  expected: { channel: { verdict, ...(notes && { notes }) } },
}))

function flag(name: string, fields: Record<string, unknown>, verdict: string): Flag {
  return { name, arrange: ({ slack, channel }) => slack.changeChannel(channel, fields), verdict }
}

function leave({ slack, bot, channel }: Place): void {
  slack.removeFromChannel(bot, channel)
}
