import { expect, test } from 'vitest'
import { networkFailureCode } from '#jira/network-failure'

test.each([
  ['ENOTFOUND', 'net.host-unknown'],
  ['EAI_AGAIN', 'net.unreachable'],
  ['ECONNREFUSED', 'net.unreachable'],
  ['ETIMEDOUT', 'net.timeout'],
  ['ECONNRESET', 'net.connection-lost'],
  ['ERR_BAD_RESPONSE', 'net.connection-lost'],
  ['CERT_HAS_EXPIRED', 'net.certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'net.certificate'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'net.certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'net.certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'net.certificate'],
  ['EPROTO', 'net.certificate'],
])('%s is %s', (code, expected) => {
  expect(networkFailureCode(code)).toBe(expected)
})
