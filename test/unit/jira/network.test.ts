import { Agent } from 'node:https'
import { rootCertificates } from 'node:tls'
import { expect, test } from 'vitest'
import { createNodeNetwork } from '#jira/network'

const url = new URL('https://acme.atlassian.net')

test('https trusts the system’s authorities besides Node’s, and checks them', () => {
  const agent = createNodeNetwork().agentFor(url, 'kept')
  expect(agent).toBeInstanceOf(Agent)
  const { ca, rejectUnauthorized } = (agent as Agent).options
  const trusted = new Set(ca as string[])
  expect(trusted.size).toBe((ca as string[]).length)
  expect(rootCertificates.filter((root) => !trusted.has(root.trim()))).toEqual([])
  expect(rejectUnauthorized).not.toBe(false)
})

test('connections are kept for what can be repeated only', () => {
  const network = createNodeNetwork()
  const keepsAlive = (use: 'kept' | 'fresh') =>
    (network.agentFor(url, use) as Agent).options.keepAlive
  expect(keepsAlive('kept')).toBe(true)
  expect(keepsAlive('fresh')).toBe(false)
  expect(network.agentFor(url, 'kept')).toBe(network.agentFor(url, 'kept'))
})
