import type { FailureCode } from '#contract/model/failure'

const certificate = /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO$|DEPTH_ZERO|HOSTNAME/

const codes: Readonly<Record<string, FailureCode>> = {
  ENOTFOUND: 'net.host-unknown',
  EAI_AGAIN: 'net.unreachable',
  EAI_FAIL: 'net.unreachable',
  ECONNREFUSED: 'net.unreachable',
  EHOSTUNREACH: 'net.unreachable',
  EHOSTDOWN: 'net.unreachable',
  ENETUNREACH: 'net.unreachable',
  ENETDOWN: 'net.unreachable',
  EADDRNOTAVAIL: 'net.unreachable',
  EPROXY: 'net.proxy-failed',
  EPROXYAUTH: 'net.proxy-authentication',
  ETIMEDOUT: 'net.timeout',
}

/** What a code of Node's network stack means. Whatever is not known broke the connection. */
export const networkFailureCode = (code: string): FailureCode =>
  codes[code] ?? (certificate.test(code) ? 'net.certificate' : 'net.connection-lost')
