import type { CodesMessages } from './language/en/codes.ts'
import type { CommonMessages } from './language/messages.ts'
import type { CheckKind } from './outcome.ts'

/** What Node (the command line) and Chromium (the app) say of the network. */
const networkCodes: Readonly<Record<keyof CodesMessages['network'], readonly string[]>> = {
  unknownName: ['ENOTFOUND', 'EAI_AGAIN', 'net::ERR_NAME_NOT_RESOLVED'],
  refused: ['ECONNREFUSED', 'net::ERR_CONNECTION_REFUSED'],
  brokenOff: ['ECONNRESET', 'UND_ERR_SOCKET', 'net::ERR_CONNECTION_RESET'],
  unknownIssuer: [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'net::ERR_CERT_AUTHORITY_INVALID',
  ],
  outOfDate: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'net::ERR_CERT_DATE_INVALID'],
  otherName: ['ERR_TLS_CERT_ALTNAME_INVALID', 'net::ERR_CERT_COMMON_NAME_INVALID'],
}

type Words = Pick<CommonMessages, 'codes'>

/** A sentence about a raw code where it tells more than its reason, to be read after the reason's meaning; else null. */
export function explainCode(code: string, check: CheckKind, { codes }: Words): string | null {
  return (
    (check === 'webhook' ? sentenceOf(codes.webhook, code) : null) ??
    sentenceOf(codes.slack, code) ??
    aboutNetwork(code, codes.network)
  )
}

/** A code is whatever a server sent: a name that every object has is none of ours. */
function sentenceOf(table: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(table, code) ? (table[code] ?? null) : null
}

function aboutNetwork(code: string, sentences: Readonly<Record<string, string>>): string | null {
  const [what] = Object.entries(networkCodes).find(([, codes]) => codes.includes(code)) ?? []
  return (what && sentences[what]) ?? null
}
