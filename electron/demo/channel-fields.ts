import type { Channel } from './slack-state.ts'

/** 2023-11-14, a Tuesday: when every channel of the demo was made, in seconds since 1970. */
const CREATED = 1_700_000_000

/** A channel as conversations.info shows it to a bot (docs: conversation object). */
export function channelFields(channel: Channel, isMember: boolean): Record<string, unknown> {
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.isPrivate,
    is_archived: channel.archived,
    is_general: false,
    is_shared: false,
    is_org_shared: false,
    is_ext_shared: false,
    is_pending_ext_shared: false,
    is_member: isMember,
    created: CREATED,
    updated: CREATED * 1000,
    unlinked: 0,
    creator: 'U0DEMO00ADM',
    context_team_id: channel.workspace.id,
    shared_team_ids: [channel.workspace.id],
    pending_shared: [],
    pending_connected_team_ids: [],
    parent_conversation: null,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
    ...channel.extra,
  }
}
