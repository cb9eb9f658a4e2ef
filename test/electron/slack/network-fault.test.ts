import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { networkFaults } from '../../../electron/monitor/slack-reply.ts'
import { FaultError, networkFaultOf } from '../../../electron/slack/network-fault.ts'

function coded(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('something'), { code }) })
}
/** As Electron's network stack reports: the code stands in the message. */
function chromium(code: string): Error {
  return new TypeError('fetch failed', { cause: new Error(`net::${code}`) })
}

test.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'reset'],
  ['UND_ERR_SOCKET', 'reset'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['ENETUNREACH', 'offline'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['EHOSTUNREACH', 'unknown'],
  ['HPE_INVALID_CONSTANT', 'garbled'],
  ['Z_DATA_ERROR', 'garbled'],
])("Node's %s is %s", (code, fault) => {
  expect(networkFaultOf(coded(code))).toEqual({ fault, detail: code })
})

test.each([
  ['ERR_INTERNET_DISCONNECTED', 'offline'],
  ['ERR_NAME_NOT_RESOLVED', 'dns'],
  ['ERR_DNS_TIMED_OUT', 'dns'],
  ['ERR_CONNECTION_REFUSED', 'refused'],
  ['ERR_CONNECTION_RESET', 'reset'],
  ['ERR_NETWORK_CHANGED', 'reset'],
  ['ERR_HTTP2_PROTOCOL_ERROR', 'reset'],
  ['ERR_CONNECTION_TIMED_OUT', 'timeout'],
  ['ERR_CERT_AUTHORITY_INVALID', 'tls'],
  ['ERR_SSL_PROTOCOL_ERROR', 'tls'],
  ['ERR_PROXY_CONNECTION_FAILED', 'proxy'],
  ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
  ['ERR_TOO_MANY_REDIRECTS', 'redirect'],
  ['ERR_CONTENT_DECODING_FAILED', 'garbled'],
  ['ERR_ABORTED', 'aborted'],
  ['ERR_UNSAFE_PORT', 'unknown'],
])("Chromium's %s is %s, in the message or as the code", (code, fault) => {
  expect(networkFaultOf(chromium(code))).toEqual({ fault, detail: `net::${code}` })
  expect(networkFaultOf(coded(code))).toEqual({ fault, detail: code })
})

describe('where there is no code', () => {
  test.each<[string, unknown, string, string]>([
    ['the time was over', new DOMException('x', 'TimeoutError'), 'timeout', 'TimeoutError'],
    ['the caller gave up', new DOMException('x', 'AbortError'), 'aborted', 'AbortError'],
    ['our own fault', new FaultError('too-large', 'more than 5 bytes'), 'too-large', 'more than 5 bytes'],
    [
      "undici's redirect",
      new TypeError('fetch failed', { cause: new Error('unexpected redirect') }),
      'redirect',
      'unexpected redirect',
    ],
    [
      "our transport's cap",
      new TypeError('fetch failed', { cause: new Error('the body is too large') }),
      'too-large',
      'the body is too large',
    ],
    ['any other error', new RangeError('out of range'), 'unknown', 'RangeError: out of range'],
    ['a thrown text', 'nonsense', 'unknown', 'nonsense'],
    ['nothing', null, 'unknown', 'thrown: null'],
    ['an object without words', Object.create(null), 'unknown', 'thrown: object'],
  ])('%s', (_name, error, fault, detail) => {
    expect(networkFaultOf(error)).toEqual({ fault, detail })
  })
})

test('every cause is looked through: several addresses may have been tried', () => {
  const tried = new AggregateError([coded('EOTHER'), coded('ECONNREFUSED')])
  expect(networkFaultOf(new TypeError('fetch failed', { cause: tried }))).toMatchObject({ fault: 'refused' })
})

test('an error that is its own cause comes to an end', () => {
  const error: Error & { cause?: unknown } = new Error('round')
  error.cause = error
  expect(networkFaultOf(error).fault).toBe('unknown')
})

test('the words of an error never decide: a server can choose them', () => {
  expect(networkFaultOf(new Error('read ECONNRESET net::ERR_CERT_INVALID')).fault).toBe('unknown')
})

test('anything that can be thrown has a fault and a detail', () => {
  const thrown = fc.oneof(
    fc.anything(),
    fc.record({
      code: fc.anything(),
      message: fc.anything(),
      cause: fc.anything(),
      errors: fc.anything(),
      name: fc.anything(),
    }),
  )
  fc.assert(
    fc.property(thrown, (error) => {
      const { fault, detail } = networkFaultOf(error)
      expect(networkFaults).toContain(fault)
      expect(typeof detail).toBe('string')
    }),
  )
})
