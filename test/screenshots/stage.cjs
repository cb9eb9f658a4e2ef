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
  net.isOnline = () => true
  const probes = session.fromPartition('redbar-probes', { cache: false })
  probes.protocol.handle('https', answer)
})

/** @param {Request} request */
async function answer({ url, method, headers, body }) {
  const { host, pathname, search } = new URL(url)
  await new Promise((resolve) => setTimeout(resolve, 60))
  if (host === 'slack-status.com') return Response.json({ status: 'ok', active_incidents: [] })
  return await fetch(STAGE_SLACK + pathname + search, { method, headers, body, duplex: 'half' })
}
