import { RequestError } from '../../electron/services/request-error.ts'
import { MINUTE } from '../../shared/time.ts'
import type { NetworkState } from './computer.ts'
import { draftOf, type Member } from './estate.ts'
import type { Event, UserAct } from './happening.ts'
import { Spans } from './spans.ts'
import { describeTrouble } from './trouble.ts'
import type { World } from './world.ts'

/** How often the app looks whether a pause is over. */
const PAUSE_LOOKED_AT_MS = 10 * MINUTE

/** Lets an event happen. Returns false when it cannot now and should be tried again later. */
export function happen(world: World, members: readonly Member[], event: Event): boolean {
  const { computer, slack, notifications } = world
  switch (event.kind) {
    case 'sleep':
      fallAsleep(world, event.announced)
      return true
    case 'wake':
      wakeUp(world, event)
      return true
    case 'network':
      setNetwork(world, event.state)
      return true
    case 'ambush':
      slack.ambush = () => {
        setNetwork(world, event.state)
        computer.clock.schedule(() => setNetwork(world, 'good'), event.forMs)
      }
      return true
    case 'set-clock':
      world.tell(`the clock is set by ${Math.round(event.byMs / 1000)} s`)
      computer.setWall(event.byMs)
      world.wall.push({ from: computer.now, setBy: computer.wallSetBy })
      return true
    case 'quit':
      if (computer.awake) world.quit()
      return true
    case 'start':
      if (computer.awake) world.start()
      return computer.awake
    case 'crash':
      world.startAfterCrashMs = event.startAfterMs
      world.tell(`a crash is near: ${event.point}`)
      world.run?.crash(event.point)
      return true
    case 'notifications':
      world.tell(`the notification service is ${event.up ? 'up' : 'down'}`)
      notifications.setUp(event.up)
      return true
    case 'outage':
      world.tell(event.outage ? `Slack has trouble: ${JSON.stringify(event.outage)}` : 'Slack is well again')
      slack.outage = event.outage
      computer.slackWell = event.outage === null
      computer.note()
      return true
    case 'trouble':
      world.tell(`${describeTrouble(event.trouble)} ${event.begins ? 'begins' : 'ends'}`)
      if (event.begins) slack.troubles.add(event.trouble)
      else slack.mend(event.trouble)
      return true
    case 'flap':
      if (event.broken) slack.troubles.add(event.trouble)
      else slack.troubles.delete(event.trouble)
      return true
    case 'blip':
      if (event.begins) slack.blips.add(event.blip)
      else slack.blips.delete(event.blip)
      return true
    case 'user':
      return obey(world, members, event.act)
    default:
      return event satisfies never
  }
}

function fallAsleep(world: World, announced: boolean): void {
  const { computer, run } = world
  if (!computer.awake) return
  world.tell(`the computer falls asleep${announced ? '' : ', unannounced'}`)
  if (announced) run?.suspended.call()
  computer.awake = false
  computer.note()
}

function wakeUp(
  world: World,
  { announced, networkAfterMs }: { announced: boolean; networkAfterMs: number },
): void {
  const { computer } = world
  if (computer.awake) return
  world.tell(`the computer wakes up${announced ? '' : ', unannounced'}`)
  const { network } = computer
  // No connection outlives a sleep.
  computer.setNetwork(networkAfterMs > 0 ? 'cut' : network)
  computer.awake = true
  // Only the next timer tells the app of a wake-up that came without its event.
  if (!announced) computer.drowseFor(shortest(world) * 1.1)
  computer.note()
  // It comes twice, as it does on Linux.
  if (announced) for (const _twice of [1, 2]) world.run?.resumed.call()
  if (networkAfterMs > 0) computer.clock.schedule(() => setNetwork(world, network), networkAfterMs)
  if (computer.paused) computer.clock.schedule(() => endPause(world), announced ? 0 : PAUSE_LOOKED_AT_MS)
}

function shortest({ watched }: World): number {
  return Math.min(...watched.map(({ member }) => member.everyMs))
}

function setNetwork(world: World, state: NetworkState): void {
  const { computer } = world
  if (computer.network === state) return
  const wasCut = computer.network === 'cut'
  world.tell(`the network is ${state}`)
  computer.setNetwork(state)
  if (computer.awake && wasCut !== (state === 'cut')) world.run?.onlineChanged.call(state !== 'cut')
}

function endPause(world: World): void {
  const { computer } = world
  const until = world.settings.get().pausedUntil
  if (until !== null && until > computer.clock.now()) {
    computer.clock.schedule(() => endPause(world), Math.min(until - computer.clock.now(), PAUSE_LOOKED_AT_MS))
    return
  }
  if (!computer.paused) return
  world.tell('the pause is over')
  computer.paused = false
  computer.note()
}

function obey(world: World, members: readonly Member[], act: UserAct): boolean {
  const { computer, run } = world
  if (!computer.awake || !run) return false
  const { handlers } = run.app
  const done = (doing: unknown) =>
    void Promise.resolve(doing).catch((error: unknown) => {
      // What cannot be done as asked is said in a sentence: no fault.
      if (!(error instanceof RequestError)) world.fault(`${act.kind}: ${String(error)}`)
    })
  const who = 'member' in act ? members[act.member] : undefined
  const present = who ? world.presentOf(who) : null
  world.tell(`the user: ${act.kind}${who ? ` ${who.name}` : ''}`)
  switch (act.kind) {
    case 'check-all':
      done(handlers['check.now']({ id: null }))
      return true
    case 'pause-all':
      done(handlers['pause.all']({ forMs: act.forMs }))
      computer.paused = true
      computer.note()
      computer.clock.schedule(() => endPause(world), act.forMs)
      return true
    case 'pause-one':
      if (!present) return true
      done(handlers['integration.pause']({ ids: [present.id], paused: act.paused }))
      present.paused.set(act.paused, computer.now)
      return true
    case 'remove':
      if (!present) return true
      done(handlers['integration.remove']({ id: present.id }))
      present.to = computer.now
      return true
    case 'add':
      if (who && !present) add(world, who)
      return true
    case 'acknowledge':
    case 'fixed':
      done(attend(world, act.kind))
      return true
    case 'snooze-all':
      done(handlers['alerts.snooze']({ integrationIds: null, forMs: act.forMs }))
      world.snoozes.push({ from: computer.now, to: computer.now + act.forMs })
      return true
    case 'snooze-one':
      if (!present) return true
      done(handlers['alerts.snooze']({ integrationIds: [present.id], forMs: act.forMs }))
      present.snoozes.push({ from: computer.now, to: computer.now + act.forMs })
      return true
    default:
      return act satisfies never
  }
}

/** The user adds an integration. */
export function add(world: World, member: Member): void {
  const { computer, run } = world
  if (!run) return
  Promise.resolve(run.app.handlers['integration.add'](draftOf(member)))
    .then(({ id }) => {
      const to = Number.POSITIVE_INFINITY
      world.watched.push({ id, member, from: computer.now, to, paused: new Spans(), snoozes: [] })
    })
    .catch((error: unknown) => world.fault(`add: ${String(error)}`))
}

/** The user looks at what fails now, and acknowledges it or says that it is mended. */
async function attend(world: World, what: 'acknowledge' | 'fixed'): Promise<void> {
  const { run } = world
  if (!run) return
  const failing = run.app.overview().integrations.filter(({ incident }) => incident !== null)
  const incidentIds = failing.flatMap(({ incident }) => (incident ? [incident.id] : []))
  if (incidentIds.length === 0) return
  const { handlers } = run.app
  if (what === 'acknowledge') await handlers['incident.acknowledge']({ incidentIds, on: true })
  else await handlers['incident.fixed']({ integrationIds: failing.map(({ id }) => id) })
  if (what === 'acknowledge') world.acknowledged.push({ at: world.computer.now, incidentIds })
}
