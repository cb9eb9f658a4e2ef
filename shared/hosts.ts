/** Hosts of Slack's Web API. A credential goes nowhere else but to loopback (the demo). */
export const apiHosts = ['slack.com', 'slack-gov.com'] as const
/** Hosts of Slack's incoming webhooks. */
export const hookHosts = ['hooks.slack.com', 'hooks.slack-gov.com'] as const

/** Slack's public Web API address, the default of every bot integration. */
export const DEFAULT_API_URL = 'https://slack.com/api/'

/** Whether Slack's status page speaks of that host of the API: of slack.com only, for GovSlack none was found. */
export function hasStatusPage(hostname: string): boolean {
  return hostname === 'slack.com'
}

/** Whether a host name (as `URL.hostname` gives it) is this computer itself. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
