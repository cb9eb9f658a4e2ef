import type { PastedKind, PastedRefusal } from '../../shared/setup.ts'
import { recogniseToken } from './credential.ts'
import { recogniseWebhookUrl } from './webhook-url.ts'

/** What a text is that may be a secret: one that can be used, brought into its final form, or why it cannot. */
export type SecretShape =
  | { usable: true; kind: PastedKind; secret: string }
  | { usable: false; why: PastedRefusal }

/** Kinds of tokens that cannot be used, by their prefix: what each is. */
const TOKENS: readonly [prefix: RegExp, why: PastedRefusal][] = [
  [/^(?:xoxe\.)?xox[bp]-$/i, 'cut-off-token'],
  [/^xapp-/i, 'app-token'],
  [/^xoxe-/i, 'refresh-token'],
  [/^xwfp-/i, 'workflow-token'],
  [/^xox[cd]-/i, 'session-token'],
  [/^xox[aros]-/i, 'legacy-token'],
  [/^(?:xox[a-z]\.)?xox[a-z]-/i, 'odd-token'],
]

/** Secrets are a good deal shorter: what is longer is neither asked with nor stored. */
const LONGEST_SECRET = 500

/** Says what a text is, without asking anybody. The doors behind it (`checkDraft`, the gateway) look once more. */
export function shapeOf(text: string): SecretShape {
  if (text.length > LONGEST_SECRET) return { usable: false, why: 'unknown' }
  if (/^https?:\/\//i.test(text)) return addressShape(text)
  // Nothing but a plain token goes on: Slack's prefixes are in lower case.
  const token = recogniseToken(text)
  if (token.ok) return { usable: true, kind: token.kind, secret: token.token }
  const why = TOKENS.find(([prefix]) => prefix.test(text))?.[1]
  if (why) return { usable: false, why }
  if (/^[0-9a-f]{32}$/i.test(text)) return { usable: false, why: 'secret' }
  if (/^\d{6,}\.\d{6,}$/.test(text)) return { usable: false, why: 'client-id' }
  if (/^\$[A-Za-z_][A-Za-z0-9_]*$/.test(text)) return { usable: false, why: 'environment' }
  return { usable: false, why: 'unknown' }
}

function addressShape(text: string): SecretShape {
  const hook = recogniseWebhookUrl(text)
  if (hook.ok) return { usable: true, kind: 'webhook', secret: hook.url }
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^\/(?:workflows|triggers)\//.test(url.pathname)) return { usable: false, why: 'workflow-url' }
  const isHook =
    url && (/^hooks\.slack(?:-gov)?\.com$/.test(url.hostname) || url.pathname.startsWith('/services/'))
  return { usable: false, why: isHook ? 'cut-off-webhook' : 'other-address' }
}
