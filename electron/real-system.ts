import { homedir } from 'node:os'
import path from 'node:path'
import { session, shell } from 'electron'
import type { CertificateFacts, KeyringState } from '../shared/settings-facts.ts'
import { SECOND } from '../shared/time.ts'
import { netFetch, PROBES, type ShownCertificate } from './desktop/net-fetch.ts'
import type { Autostart, System } from './system-ports.ts'

/** What the system is asked with. Paths are absolute. */
export type RealSystemOptions = {
  profile: string
  icon: string
  demo: boolean
  /** The words that start this very Redbar, without a window. */
  launch: readonly [program: string, ...args: string[]]
  /** False where that is a folder which somebody may move. */
  installed: boolean
  keyring(): KeyringState
}

/** A person waits for the answer (ms). */
const WAY_LIMIT_MS = 15 * SECOND

/** What only the system knows or does. What is hardly ever asked for is loaded when it is. */
export function realSystem(options: RealSystemOptions): System {
  const { profile, demo, keyring } = options
  const way = wayCheck()
  return {
    autostart: demo ? neverStarted : lazyAutostart(options),
    keyring,
    proxy: async () => {
      const { waysToSlack } = await import('./desktop/proxy.ts')
      return await waysToSlack(session.fromPartition(PROBES, { cache: false }))
    },
    askSlack: way,
    folder: demo ? null : profile,
    openFolder: async () => (await shell.openPath(profile)) === '',
    chooseSetupFile: async (title) => (await import('./desktop/choose-file.ts')).chooseSetupFile(title),
    environment: process.env,
  }
}

/** The demo is started by hand. */
const neverStarted: Autostart = {
  state: async () => ({ kind: 'never' }),
  set: async () => ({ state: { kind: 'never' }, problem: null }),
}

function lazyAutostart(options: RealSystemOptions): Autostart {
  let loading: Promise<Autostart> | null = null
  const autostart = () => {
    loading ??= loadAutostart(options)
    return loading
  }
  return {
    state: async () => (await autostart()).state(),
    set: async (on) => (await autostart()).set(on),
  }
}

async function loadAutostart({ launch, installed, icon }: RealSystemOptions): Promise<Autostart> {
  const [program, ...args] = launch
  if (process.platform === 'linux') {
    const { autostartByFile } = await import('./storage/autostart-file.ts')
    const config = process.env.XDG_CONFIG_HOME || path.join(homedir(), '.config')
    return autostartByFile({ folder: path.join(config, 'autostart'), command: launch, installed, icon })
  }
  const { autostartByLoginItem } = await import('./desktop/login-items.ts')
  return autostartByLoginItem({ program, args, installed })
}

/** A session of its own, so that the handshake is a new one and its certificate is seen; no check waits for it. */
function wayCheck(): System['askSlack'] {
  let shown: CertificateFacts | null = null
  let fetch: ReturnType<typeof netFetch> | null = null
  const partition = 'redbar-way'
  return async () => {
    const { askWayToSlack } = await import('./slack/way-to-slack.ts')
    fetch ??= netFetch({ partition, onCertificate: (certificate) => (shown = factsOf(certificate) ?? shown) })
    await session.fromPartition(partition, { cache: false }).closeAllConnections()
    return await askWayToSlack({ fetch, certificate: () => shown, now: Date.now, timeoutMs: WAY_LIMIT_MS })
  }
}

function factsOf({ hostname, certificate, isIssuedByKnownRoot }: ShownCertificate): CertificateFacts | null {
  if (!hostname.endsWith('slack.com')) return null
  const { issuer, issuerName, validExpiry } = certificate
  const [organisation = ''] = issuer.organizations
  const names = [issuerName, organisation].filter((name) => name !== '')
  return {
    issuer: [...new Set(names)].join(', '),
    publiclyKnown: isIssuedByKnownRoot,
    validUntil: validExpiry * SECOND,
  }
}
