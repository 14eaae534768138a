import http from 'node:http'
import https from 'node:https'
import { createSecureContext } from 'node:tls'
import { trustedAuthorities } from './authorities.ts'

/**
 * `kept`: connections are used again. `fresh`: one connection for one request, so that a kept
 * connection that the server has just closed is never mistaken for a lost answer to a create.
 */
export type ConnectionUse = 'kept' | 'fresh'

/** How to reach an address: the system's proxy and certificate authorities come in through here. */
export interface NetworkPort {
  agentFor(url: URL, use: ConnectionUse): http.Agent | https.Agent
}

/** Enough for every endpoint's own limit; more sockets to one host bring nothing. */
export const maxSockets = 48

/** Makes a value when it is first asked for, and gives the same one ever after. */
export const remember = <Value>(make: () => Value): (() => Value) => {
  let kept: { readonly value: Value } | undefined
  return () => {
    kept ??= { value: make() }
    return kept.value
  }
}

/** Node's own agents, which trust the system's certificate authorities besides Node's; no proxy. */
export const createNodeNetwork = (makeContext = createSecureContext): NetworkPort => {
  const secureContext = remember(() => makeContext({ ca: [...trustedAuthorities()] }))
  const secureAgent = (keepAlive: boolean): https.Agent =>
    new https.Agent({ keepAlive, maxSockets, secureContext: secureContext() })
  const agents = {
    'http:': {
      kept: remember(() => new http.Agent({ keepAlive: true, maxSockets })),
      fresh: remember(() => new http.Agent({ keepAlive: false, maxSockets })),
    },
    'https:': {
      kept: remember(() => secureAgent(true)),
      fresh: remember(() => secureAgent(false)),
    },
  }
  return { agentFor: (url, use) => agents[url.protocol === 'http:' ? 'http:' : 'https:'][use]() }
}
