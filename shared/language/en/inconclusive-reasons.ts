import type { InconclusiveReason } from '../../outcome.ts'
import type { ReasonText } from '../../reason-message.ts'

/** What is read where Redbar could not see. None of them says that the integration is broken. */
export const inconclusiveMessages: Record<InconclusiveReason, ReasonText> = {
  offline: {
    title: 'This computer is offline',
    meaning: 'There is no network, so Redbar cannot ask. Your integrations run at Slack and may be well.',
    steps: ['Connect this computer to a network. Redbar asks again by itself.'],
  },
  'captive-portal': {
    title: 'A sign-in page answers for Slack',
    meaning:
      'A web page came back where Slack should have answered. Networks in hotels, trains and cafés do that until you sign in.',
    steps: ['Open any web page in a browser and sign in to the network.', 'Then press Check now.'],
  },
  'rate-limited': {
    title: 'Slack asks to wait',
    meaning:
      'This token or webhook was asked too often lately, by Redbar or by others. That says nothing about the integration.',
    steps: [
      'Nothing: Redbar waits as long as Slack says and then asks again.',
      'If it comes again and again, let Redbar ask less often with Edit.',
    ],
  },
  timeout: {
    title: 'No answer in time',
    meaning:
      'Slack did not finish its answer before the time was over: the network between here and Slack may be slow, or Slack itself.',
    steps: [
      'Nothing at first: Redbar asks again in the next round.',
      'If it lasts, see whether slack.com opens in a browser.',
    ],
  },
  'slack-fault': {
    title: 'Slack has a problem',
    meaning: 'Slack answered that something failed on its own side. Your integration is not the cause.',
    steps: [
      'Nothing: Redbar asks again in the next round.',
      'Slack tells about larger disturbances on its status page.',
    ],
  },
  'no-connection': {
    title: 'Slack cannot be reached',
    meaning:
      'The connection to Slack did not come about or broke off, somewhere between this computer and Slack.',
    steps: [
      'See whether slack.com opens in a browser on this computer.',
      'If it does not, look at the network, VPN or firewall. If it does, wait for the next round.',
      'The Geeky details name the exact cause.',
    ],
  },
  tls: {
    title: 'The connection is not trusted',
    meaning:
      'The certificate shown for Slack is not one that this computer trusts. Redbar sent no secret over that connection.',
    steps: [
      'Look whether date and time of this computer are right.',
      "If your company inspects its traffic, ask its IT to install the company's certificate on this computer.",
      'On a network you do not know, do not enter any secret until this is gone.',
    ],
  },
  proxy: {
    title: 'The proxy refuses',
    meaning:
      'The proxy between this computer and the internet did not let the question through, or wants a sign-in.',
    steps: [
      'Open a web page in a browser and sign in to the proxy if it asks.',
      'Otherwise ask whoever looks after the network to let slack.com and hooks.slack.com through.',
    ],
  },
  redirected: {
    title: 'Sent to another address',
    meaning:
      "The answer was a redirect to another place. Slack's API never gives one, so somebody else answered. Redbar does not follow it and sends no secret there.",
    steps: [
      'Open any web page in a browser: does the network ask you to sign in?',
      'If it goes on, ask whoever looks after the network what answers in the place of Slack.',
    ],
  },
  'not-slack': {
    title: 'The answer is not from Slack',
    meaning:
      'Something answered, but not in the way Slack does: a filter or a proxy on the way, or an answer that was cut off.',
    steps: [
      'Look at the answer in the Geeky details: it often names who sent it.',
      'If it goes on, show it to whoever looks after the network.',
    ],
  },
  'cannot-see': {
    title: 'Not allowed to look',
    meaning:
      'The token is good, but it may not ask this question: a scope was not granted, or the workspace does not allow it from this network. Whether the integration works, Redbar cannot tell.',
    steps: [
      'For missing_scope: open Your Slack apps, the app, OAuth & Permissions, and add channels:read (for private channels groups:read). Then install the app again.',
      'For accesslimited: your organisation allows it from certain networks only. Connect to one of them, or use the VPN.',
      'For the others, show the code to an admin of the workspace.',
    ],
  },
  'client-outdated': {
    title: 'Redbar is too old for Slack',
    meaning:
      'Slack retired the question that Redbar asks. Your integration may be well: this version can no longer find out.',
    steps: [
      'Install the newest version of Redbar.',
      'If it is the newest already, report it together with the Geeky details.',
    ],
  },
  'request-rejected': {
    title: 'Slack did not understand Redbar',
    meaning:
      'Slack rejected the form of the question. That is a fault of Redbar or of something that changes its requests on the way, not of your integration.',
    steps: [
      'Install the newest version of Redbar.',
      'If it stays, report it together with the Geeky details.',
    ],
  },
  'secret-unavailable': {
    title: 'Token or webhook address is not at hand',
    meaning:
      "The secret lies in this computer's keyring, which is locked or no longer has it. Without it Redbar cannot ask.",
    steps: [
      "Unlock the keyring: usually by signing in to this computer's desktop again.",
      'If that does not help, choose Edit and enter the token or the webhook address once more.',
    ],
  },
  'hook-accepted': {
    title: 'A message may have been posted',
    meaning:
      'The webhook accepted a check that no webhook should accept, so a message may have appeared in its channel. Redbar has stopped asking this webhook.',
    steps: [
      'Look into the channel of the webhook and delete the message if there is one.',
      'Make sure that the address is an incoming webhook of Slack, then enter it again with Edit.',
      'Please report it together with the Geeky details.',
    ],
  },
  internal: {
    title: 'A fault of Redbar',
    meaning: 'Redbar itself failed while it asked or judged. That says nothing about your integration.',
    steps: [
      'Nothing at first: Redbar asks again in the next round.',
      'If it stays, start Redbar again, and report it together with the Geeky details.',
    ],
  },
}
