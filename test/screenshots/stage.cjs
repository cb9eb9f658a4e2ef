// Loaded into Electron before Redbar (electron -r): puts the whole app on a stage. Its questions to slack.com are
// answered by the server at STAGE_SLACK, nothing reaches a network, and its clock starts at STAGE_NOW (ms since 1970).
const { app, net, session } = require('electron')

const { STAGE_SLACK = '', STAGE_NOW = '' } = process.env
const SystemDate = Date
const ahead = Number(STAGE_NOW) - SystemDate.now()

globalThis.Date = class StageDate extends SystemDate {
  /** @param {ConstructorParameters<DateConstructor>} args */
  constructor(...args) {
    super(...(args.length === 0 ? [SystemDate.now() + ahead] : args))
  }

  static now() {
    return SystemDate.now() + ahead
  }
}

app.whenReady().then(() => {
  net.isOnline = () => !stage().offline
  const probes = session.fromPartition('redbar-probes', { cache: false })
  probes.protocol.handle('https', answer)
})

/**
 * What is played at this moment (see test/stations/trouble.ts).
 * @returns {{ offline?: true; slackProblem?: string }}
 */
function stage() {
  return Reflect.get(globalThis, 'stage') ?? {}
}

/** @param {Request} request */
async function answer({ url, method, headers, body }) {
  const { host, pathname, search } = new URL(url)
  if (stage().offline) return Response.error()
  await new Promise((resolve) => setTimeout(resolve, 60))
  if (host === 'slack-status.com') return Response.json(status(stage().slackProblem))
  return await fetch(STAGE_SLACK + pathname + search, { method, headers, body, duplex: 'half' })
}

/**
 * Slack's status page: https://docs.slack.dev/reference/slack-status-api/
 * @param {string | undefined} problem
 */
function status(problem) {
  if (problem === undefined) return { status: 'ok', active_incidents: [] }
  const at = new Date().toISOString()
  const incident = {
    id: 1,
    title: problem,
    type: 'incident',
    status: 'active',
    services: ['Apps/Integrations/APIs'],
    url: 'https://slack-status.com/2026-11/0000000000000000',
    date_created: at,
    date_updated: at,
    notes: [],
  }
  return { status: 'active', active_incidents: [incident] }
}
