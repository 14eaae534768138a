import { Agent } from 'node:https'
import { createSecureContext, getCACertificates, rootCertificates } from 'node:tls'
import { expect, test, vi } from 'vitest'
import { trustedAuthorities } from '#jira/authorities'
import { createNodeNetwork } from '#jira/network'

const url = new URL('https://acme.atlassian.net')

test('https trusts the system’s authorities besides Node’s, each once, and checks them', () => {
  const authorities = trustedAuthorities()
  const trusted = new Set(authorities)
  expect(trusted.size).toBe(authorities.length)
  for (const known of [...rootCertificates, ...getCACertificates('system')]) {
    expect(trusted.has(known.trim())).toBe(true)
  }
  const making = vi.fn(createSecureContext)
  const agent = createNodeNetwork(making).agentFor(url, 'kept')
  expect(agent).toBeInstanceOf(Agent)
  const { secureContext, rejectUnauthorized } = (agent as Agent).options
  expect(making).toHaveBeenCalledExactlyOnceWith({ ca: authorities })
  expect(secureContext).toBe(making.mock.results[0]?.value)
  expect(rejectUnauthorized).not.toBe(false)
})

test('what is trusted is made once, not for every connection', () => {
  const making = vi.fn(createSecureContext)
  const network = createNodeNetwork(making)
  const contextOf = (use: 'kept' | 'fresh') =>
    (network.agentFor(url, use) as Agent).options.secureContext
  expect(contextOf('kept')).toBe(contextOf('fresh'))
  expect(making).toHaveBeenCalledOnce()
})

test('connections are kept for what can be repeated only', () => {
  const network = createNodeNetwork()
  const keepsAlive = (use: 'kept' | 'fresh') =>
    (network.agentFor(url, use) as Agent).options.keepAlive
  expect(keepsAlive('kept')).toBe(true)
  expect(keepsAlive('fresh')).toBe(false)
  expect(network.agentFor(url, 'kept')).toBe(network.agentFor(url, 'kept'))
})
