/** Hosts that a link may lead to; a leading dot stands for any subdomain. */
const LINK_HOSTS = [
  'slack.com',
  '.slack.com',
  'slack-gov.com',
  '.slack-gov.com',
  'slack-status.com',
  'docs.slack.dev',
]

/** Whether a link may be handed to the browser: https, at Slack, without a user name or a port. */
export function isAllowedLink(address: string): boolean {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return false
  const host = url.hostname
  return LINK_HOSTS.some((each) => (each.startsWith('.') ? host.endsWith(each) : host === each))
}
