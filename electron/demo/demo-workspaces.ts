import type { BotSetup, ChannelSetup, HookSetup, WorkspaceSetup } from './workspace-setup.ts'

const SCOPES = ['channels:read', 'groups:read', 'chat:write'] as const

const acme: WorkspaceSetup = {
  id: 'T0DEMOACME1',
  name: 'Acme',
  domain: 'acme-demo',
  bots: [
    bot('review-radar', 'Review Radar', 'A1'),
    bot('beacon', 'Beacon Alerts', 'A2'),
    bot('shipmate', 'Shipmate', 'A3'),
    bot('pager-pal', 'Pager Pal', 'A4'),
  ],
  channels: [
    channel('C0DEMOACM01', 'app-reviews-ios', ['review-radar']),
    channel('C0DEMOACM02', 'app-reviews-android', ['review-radar']),
    channel('C0DEMOACM03', 'app-reviews-web', ['review-radar']),
    channel('C0DEMOACM04', 'alerts-prod', ['beacon']),
    privateChannel('C0DEMOACM05', 'deploys', ['shipmate']),
    privateChannel('C0DEMOACM06', 'on-call', ['pager-pal']),
    channel('C0DEMOACM07', 'builds', []),
    channel('C0DEMOACM08', 'status', []),
  ],
  hooks: [hook('ci-hook', 'B0DEMOACM07', 'C0DEMOACM07'), hook('status-hook', 'B0DEMOACM08', 'C0DEMOACM08')],
}

const globex: WorkspaceSetup = {
  id: 'T0DEMOGLBX1',
  name: 'Globex',
  domain: 'globex-demo',
  bots: [
    bot('ledgerly', 'Ledgerly', 'G1'),
    bot('voicebox', 'Voicebox', 'G2'),
    bot('deskmate', 'Deskmate', 'G3'),
  ],
  channels: [
    privateChannel('C0DEMOGLB01', 'billing', ['ledgerly']),
    channel('C0DEMOGLB02', 'customer-feedback', ['voicebox']),
    channel('C0DEMOGLB03', 'support', ['deskmate']),
    channel('C0DEMOGLB04', 'uptime', []),
  ],
  hooks: [hook('uptime-hook', 'B0DEMOGLB04', 'C0DEMOGLB04')],
}

/** The two workspaces of the demo, in which all is well. */
export const demoWorkspaces: readonly WorkspaceSetup[] = [acme, globex]

function bot(name: string, appName: string, number: string): BotSetup {
  return {
    name,
    appName,
    appId: `A0DEMOAPP${number}`,
    userId: `U0DEMOBOT${number}`,
    botId: `B0DEMOBOT${number}`,
    scopes: SCOPES,
  }
}

function channel(id: string, name: string, members: string[]): ChannelSetup {
  return { id, name, isPrivate: false, members }
}

function privateChannel(id: string, name: string, members: string[]): ChannelSetup {
  return { id, name, isPrivate: true, members }
}

function hook(name: string, id: string, channelId: string): HookSetup {
  return { name, id, channel: channelId, bot: null }
}
